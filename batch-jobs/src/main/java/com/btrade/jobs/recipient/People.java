package com.btrade.jobs.recipient;

import com.btrade.model.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Port to what people want to be told, and how often they were. */
public interface People {
    /** What is known of the person behind each address; planned pushes count as told. */
    Map<String, Standing> standings(Collection<String> addresses, Instant now);
}
