package com.btrade.jobs.clean;

import com.btrade.jobs.supplier.Contacts;
import com.btrade.jobs.supplier.NewSupplier;
import com.btrade.model.Mobile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rule R14 for one row: what belongs in its mobile and its phone.
 *
 * @param mobile one mobile, or nothing, or the old text of a row that is only set aside
 * @param more mobiles that want rows of their own
 * @param reason why the row is set aside, null if it is not
 */
record Split(
        String mobile,
        String phone,
        List<Mobile> more,
        @Nullable SetAsideReason reason) {
    Split {
        more = List.copyOf(more);
    }

    static Split of(String mobile, String phone) {
        Contacts contacts = Contacts.in(mobile);
        if (contacts.isJust(mobile)) {
            return new Split(mobile, phone, List.of(), null);
        }
        if (contacts.mobiles().isEmpty() && contacts.phones().isEmpty()) {
            return new Split(mobile, phone, List.of(), whyNone(mobile, contacts));
        }
        Optional<String> phones = contacts.appendedTo(phone, NewSupplier.PHONE);
        if (phones.isEmpty()) {
            return new Split(mobile, phone, List.of(), SetAsideReason.PHONE_FULL);
        }
        List<Mobile> mobiles = contacts.mobiles();
        return mobiles.isEmpty()
                ? new Split("", phones.get(), List.of(), SetAsideReason.NO_MOBILE)
                : new Split(mobiles.get(0).number(), phones.get(), mobiles.subList(1, mobiles.size()), null);
    }

    /** Whether the row has to be written. */
    boolean changes(String oldMobile, String oldPhone) {
        return !mobile.equals(oldMobile) || !phone.equals(oldPhone);
    }

    private static SetAsideReason whyNone(String mobile, Contacts contacts) {
        if (mobile.isBlank()) {
            return SetAsideReason.NO_MOBILE;
        }
        return contacts.landLines().isEmpty() ? SetAsideReason.NOT_A_NUMBER : SetAsideReason.LAND_LINE;
    }
}
