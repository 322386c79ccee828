package com.btrade.jobs.recipient;

import com.btrade.model.Standing;
import com.btrade.model.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Port to what people want to be told, and how often they were. */
public interface People {
    /**
     * What is known of the person behind each address; planned pushes count as told.
     *
     * @param planned what is being planned: a run that died may have left a plan of it, which does not count
     */
    Map<String, Standing> standings(Collection<String> addresses, TaskId planned, Instant now);
}
