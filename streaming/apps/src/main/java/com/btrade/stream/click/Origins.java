package com.btrade.stream.click;

import com.btrade.model.LinkToken;
import java.util.Map;
import java.util.Set;

/** Finds the records that link tokens belong to. */
public interface Origins {
    /** Those that are known. */
    Map<LinkToken, Origin> find(Set<LinkToken> tokens);
}
