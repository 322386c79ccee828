package com.btrade.stream.click;

import com.btrade.model.LinkToken;
import java.util.Collection;
import java.util.Map;

/** Which links were opened from which place, and when. */
public interface Sources {
    /** A link that was opened from a place in a stretch of time, which began at so many epoch seconds. */
    record Opened(Stretch stretch, LinkToken link) {}

    /** A place in a stretch of time. */
    record Stretch(String source, long from) {}

    /** Notes each once, and says how many links there are of each of these stretches. */
    Map<Stretch, Integer> note(Collection<Opened> opened);
}
