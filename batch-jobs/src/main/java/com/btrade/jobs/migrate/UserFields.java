package com.btrade.jobs.migrate;

import com.btrade.jobs.account.NewAccount;
import com.btrade.jobs.run.Texts;

/** The fields of an account that a migration may fill, and only where they are empty. */
record UserFields(String name, String nickname, String openId, String varieties) {
    private static final int NAME = 50;
    private static final int NICKNAME = 100;

    /**
     * These with what they lack.
     *
     * @param openIdIsFree whether no other account has the openid
     */
    UserFields filledFrom(NewAccount account, boolean openIdIsFree) {
        return new UserFields(
                name.isBlank() ? Texts.cut(account.name(), NAME) : name,
                nickname.isBlank() ? Texts.cut(account.nickname(), NICKNAME) : nickname,
                openId.isBlank() && openIdIsFree ? account.openId() : openId,
                varieties.isBlank() ? account.varieties() : varieties);
    }

    @Override
    public String toString() {
        return "UserFields[varieties=" + varieties + "]";
    }
}
