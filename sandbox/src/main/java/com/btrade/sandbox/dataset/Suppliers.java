package com.btrade.sandbox.dataset;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;

/** Makes suppliers by their number, and knows which of them share a mobile or have become users. */
final class Suppliers implements Rows {
    private static final int NEVER = 0;
    private static final int PUSHED = 1;
    private static final int REGISTERED = 2;

    private final long seed;
    private final Mobiles mobiles;
    private final HerbLists herbs;
    private final Cities cities;

    Suppliers(long seed, HerbLists herbs, Cities cities) {
        this.seed = seed;
        this.herbs = herbs;
        this.cities = cities;
        mobiles = new Mobiles(seed, "supplier");
    }

    Supplier at(int index) {
        Random random = Seeds.of(seed, "supplier", index);
        Town town = Town.next(random);
        return new Supplier(
                People.person(random),
                random.nextInt(3) == 0 ? "" : People.firm(town, random),
                random.nextInt(4) == 0 ? town.landLine(random) : "",
                mobile(index, town, random),
                random.nextBoolean() ? "" : Integer.toString(10_000_000 + random.nextInt(900_000_000)),
                town.address(random),
                cities.of(town, random).businessPlace(),
                herbs.next(random),
                pushStatus(index, random),
                PushCounts.next(random));
    }

    /** The number of the nth supplier who has become a user. */
    static int registered(int nth) {
        return nth * Proportions.SUPPLIERS_PER_REGISTERED + 5;
    }

    /** The number of the nth supplier whose phone a user has without anybody knowing. */
    static int unmarked(int nth) {
        return nth * 300 + 19;
    }

    /** The mobile behind a number; what stands in the row may be spoiled. */
    String mobileOf(int index) {
        return mobiles.at(index);
    }

    private String mobile(int index, Town town, Random random) {
        double kind = random.nextDouble();
        if (isShared(index)) {
            return mobiles.at(ownerOfMobile(index));
        }
        if (kind < Proportions.BAD_MOBILES) {
            return BadMobiles.next(mobiles.at(index), mobiles.at(index + 1_000_000), town, random);
        }
        return kind < Proportions.BAD_MOBILES + Proportions.NO_MOBILES ? "" : mobiles.at(index);
    }

    /** Those whose mobile stands in another row too: it has to be a right one. */
    private static boolean isShared(int index) {
        int place = index % Proportions.SUPPLIERS_PER_SHARED_MOBILE;
        return place == 75 || place == 78 || isRegistered(index) || index % 300 == 19;
    }

    private static int ownerOfMobile(int index) {
        return index % Proportions.SUPPLIERS_PER_SHARED_MOBILE == 78 ? index - 3 : index;
    }

    private static boolean isRegistered(int index) {
        return index % Proportions.SUPPLIERS_PER_REGISTERED == 5;
    }

    private static int pushStatus(int index, Random random) {
        if (isRegistered(index)) {
            return REGISTERED;
        }
        return random.nextDouble() < Proportions.NEVER_PUSHED ? NEVER : PUSHED;
    }

    @Override
    public String present() {
        return """
                SELECT COUNT(*) AS present, MAX(CAST(SUBSTRING(remark, 9) AS UNSIGNED)) AS last
                FROM supplier WHERE source = 'sandbox' AND remark REGEXP '^sandbox [0-9]{5}$'""";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO supplier (name, company, phone, mobile, qq, address, businessplace, variety,
                  pushstatus, pushscore, maxpush, source, sponsor, remark)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'sandbox', '', ?)""";
    }

    @Override
    public void bind(PreparedStatement insert, int index) throws SQLException {
        Supplier supplier = at(index);
        insert.setString(1, supplier.name());
        insert.setString(2, supplier.company());
        insert.setString(3, supplier.phone());
        insert.setString(4, supplier.mobile());
        insert.setString(5, supplier.qq());
        insert.setString(6, supplier.address());
        insert.setString(7, supplier.businessPlace());
        insert.setString(8, supplier.variety());
        insert.setInt(9, supplier.pushStatus());
        insert.setInt(10, supplier.push().score());
        insert.setInt(11, supplier.push().ignored());
        insert.setString(12, String.format(Locale.ROOT, "sandbox %05d", index));
    }
}
