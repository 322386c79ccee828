package com.btrade.jobs.migrate;

import com.btrade.model.Mobile;
import java.util.Set;

/**
 * A row of {@code yaoyy.user} with what its details say; a null text is empty.
 *
 * @param area 0 if there is none
 * @param categories ids, in their order
 */
record SourceUser(int id, String phone, String openId, String name, int area, Set<Integer> categories)
        implements SourceRow {
    @Override
    public String person() {
        return Mobile.parse(phone).map(Mobile::number).orElseGet(() -> Integer.toString(id));
    }

    @Override
    public String toString() {
        return "SourceUser[id=" + id + "]";
    }
}
