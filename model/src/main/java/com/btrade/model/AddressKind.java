package com.btrade.model;

/** What an address is: stored as its name in {@code opt_out.kind}. */
public enum AddressKind {
    /** A mobile of a user or supplier. */
    MOBILE,
    /** A user's WeChat id on one of the two accounts. */
    OPENID;

    /** What an address that messages are sent to is. */
    public static AddressKind of(String address) {
        return Mobile.parse(address)
                        .filter(mobile -> mobile.number().equals(address))
                        .isPresent()
                ? MOBILE
                : OPENID;
    }
}
