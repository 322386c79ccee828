package com.btrade.sandbox.market;

import com.btrade.model.Masked;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as the site shows it, and what is true of it.
 *
 * @param id the site's own number
 * @param daysAgo 0 published today; below 0 in the future
 * @param herb the herb that is meant: the catalogue's name, or the unknown one
 * @param written how the buyer wrote it
 */
public record Purchase(
        int id,
        Fate fate,
        Naming naming,
        int daysAgo,
        @Nullable String mobile,
        String name,
        String herb,
        String written,
        @Nullable String specification,
        @Nullable String quantity,
        @Nullable String origin,
        String address,
        String qq) {

    /** Whether specification, quantity or origin says nothing. */
    public boolean hasEmptyCell() {
        return isEmpty(specification) || isEmpty(quantity) || isEmpty(origin);
    }

    /** The same wish under another number, the herb perhaps by another name. */
    Purchase again(int otherId, Naming otherNaming, String otherName) {
        return new Purchase(
                otherId,
                fate,
                otherNaming,
                daysAgo,
                mobile,
                name,
                herb,
                otherName,
                specification,
                quantity,
                origin,
                address,
                qq);
    }

    private static boolean isEmpty(@Nullable String cell) {
        return cell == null || cell.isEmpty();
    }

    @Override
    public String toString() {
        return "Purchase " + id + " of " + written + " by " + (mobile == null ? "nobody" : Masked.of(mobile));
    }
}
