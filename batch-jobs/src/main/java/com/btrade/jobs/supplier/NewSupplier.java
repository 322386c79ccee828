package com.btrade.jobs.supplier;

import com.btrade.jobs.run.Texts;
import com.btrade.model.Mobile;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code supplier} to be, each text as long as its column at most; the other columns keep their defaults.
 *
 * @param phone land lines and service numbers
 * @param businessPlace csv "city,province" of area ids, empty if not known
 * @param varieties csv of variety ids, shorter than its column
 * @param yaoyyStatus null unless the row comes from there
 */
public record NewSupplier(
        String name,
        String company,
        String phone,
        Mobile mobile,
        String qq,
        String address,
        String businessPlace,
        String varieties,
        String source,
        @Nullable Integer yaoyyStatus) {
    /** Width of {@code supplier.phone}. */
    public static final int PHONE = 100;

    private static final int NAME = 20;
    private static final int QQ = 20;
    private static final int TEXT = 100;
    private static final int SOURCE = 50;

    public NewSupplier {
        name = Texts.cut(name, NAME);
        company = Texts.cut(company, TEXT);
        qq = Texts.cut(qq, QQ);
        address = Texts.cut(address, TEXT);
        if (phone.length() > PHONE || businessPlace.length() > TEXT || varieties.length() >= TEXT) {
            throw new IllegalArgumentException("Invalid supplier " + mobile + ": a list is longer than its column");
        }
        if (source.isEmpty() || source.length() > SOURCE) {
            throw new IllegalArgumentException("Invalid source: " + source + ", expected 1 to 50 characters");
        }
    }

    /** The same that deals in these herbs. */
    public NewSupplier withVarieties(String csv) {
        return new NewSupplier(name, company, phone, mobile, qq, address, businessPlace, csv, source, yaoyyStatus);
    }

    @Override
    public String toString() {
        return "NewSupplier[mobile=" + mobile + ", varieties=" + varieties + ", source=" + source + "]";
    }
}
