package com.btrade.jobs.recipient;

/**
 * How many people one task may tell.
 *
 * @param usersPerSmsTask registered users, at least 0
 * @param suppliersPerSmsTask suppliers, at least 0
 * @param perWechatTask users by WeChat, 0 = all of them
 */
public record RecipientCaps(int usersPerSmsTask, int suppliersPerSmsTask, int perWechatTask) {
    public RecipientCaps {
        requireNotNegative("max users per SMS task", usersPerSmsTask);
        requireNotNegative("max suppliers per SMS task", suppliersPerSmsTask);
        requireNotNegative("max WeChat recipients per task", perWechatTask);
    }

    private static void requireNotNegative(String what, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Invalid " + what + ": " + value + ", expected 0 or more");
        }
    }
}
