package com.btrade.jobs.recipient;

import com.btrade.model.Mobile;
import java.util.Optional;

/** Says which stored texts are addresses that a list of recipients can hold. */
public final class Address {
    /** As com.btrade.model.OpenId. */
    private static final int OPENID_MAX = 64;

    private Address() {}

    /** Only a number stored as a mobile: what a send app reports back must be found again by that very text. */
    public static Optional<String> mobile(String stored) {
        String address = stored.strip();
        return Mobile.parse(address).map(Mobile::number).filter(address::equals);
    }

    /** The list of recipients is stored as csv: an openid with a comma or a blank in it is none. */
    public static Optional<String> openid(String stored) {
        String address = stored.strip();
        boolean storable = !address.isEmpty() && address.chars().noneMatch(c -> c == ',' || Character.isWhitespace(c));
        return storable && address.length() <= OPENID_MAX ? Optional.of(address) : Optional.empty();
    }
}
