package com.btrade.sandbox.zyctd;

/** Who may log in. */
public record Account(String user, String password) {
    @Override
    public String toString() {
        return "Account " + user;
    }
}
