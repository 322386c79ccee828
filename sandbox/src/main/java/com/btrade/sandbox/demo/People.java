package com.btrade.sandbox.demo;

/** Everybody outside the platform who takes part in a demo. */
record People(Crowd crowd, Courier courier, Buyers buyers, Diary diary) {
    /** What became of messages so far. */
    String receipts() {
        return "%,d receipts so far, %,d answered TD"
                .formatted(diary.made("receipt-sms") + diary.made("receipt-wechat"), diary.made("reply-sms"));
    }

    /** What they have done so far. */
    String deeds() {
        return "%,d clicks and %,d quotes made so far"
                .formatted(
                        diary.made("click-sms") + diary.made("click-wechat"),
                        diary.made("quote-sms") + diary.made("quote-wechat"));
    }
}
