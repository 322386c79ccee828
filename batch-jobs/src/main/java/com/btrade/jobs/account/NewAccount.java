package com.btrade.jobs.account;

import com.btrade.model.Mobile;

/**
 * An account to open.
 *
 * @param openId the person's WeChat id on the suppliers' account, empty if not known
 * @param area 0 if not known
 * @param varieties csv of variety ids that fits its column
 */
public record NewAccount(Mobile phone, String name, String nickname, String openId, int area, String varieties) {
    /** One of whom nothing but the phone and a nickname is known. */
    public static NewAccount of(Mobile phone, String nickname) {
        return new NewAccount(phone, "", nickname, "", 0, "");
    }

    @Override
    public String toString() {
        return "NewAccount[phone=" + phone + "]";
    }
}
