package com.btrade.jobs.migrate;

import com.btrade.jobs.supplier.Contacts;
import com.btrade.model.Mobile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code yaoyy.supplier}; a null text is empty.
 *
 * @param area 0 if there is none
 * @param categories ids, in their order
 */
record SourceSupplier(
        int id,
        String name,
        String phone,
        String address,
        int area,
        Set<Integer> categories,
        String company,
        @Nullable Integer status,
        @Nullable Integer source)
        implements SourceRow {
    @Override
    public String person() {
        return Contacts.in(phone).mobiles().stream()
                .findFirst()
                .map(Mobile::number)
                .orElseGet(() -> Integer.toString(id));
    }

    @Override
    public String toString() {
        return "SourceSupplier[id=" + id + "]";
    }
}
