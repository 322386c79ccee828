package com.btrade.jobs.migrate;

/**
 * Where somebody is, in area ids of 药材购; what is not known is 0.
 */
record Place(int province, int city, int county) {
    static final Place UNKNOWN = new Place(0, 0, 0);

    /** As {@code supplier.businessplace} has it; empty unless both are known. */
    String businessPlace() {
        return city > 0 && province > 0 ? city + "," + province : "";
    }

    /** As {@code users.areaid} has it: the smallest area known. */
    int area() {
        return county > 0 ? county : city > 0 ? city : province;
    }
}
