package com.btrade.stream.send.gateway.wechat;

import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Recipient;
import java.util.Map;
import java.util.Set;

/** What an errcode means for us, as gateways.md lists it. */
final class ErrorCode {
    static final String JSON_TYPE = "application/json; charset=UTF-8";
    static final int OK = 0;
    static final int BUSY = -1;
    private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);
    private static final Set<Integer> SAME_AGAIN = Set.of(BUSY, 45011);
    private static final Set<Integer> STOP =
            Set.of(45009, 40013, 41001, 41002, 41004, 40243, 40164, 48001, 48004, 50002);
    private static final Set<Integer> NEVER = Set.of(40003, 43004, 43019, 48002, 50005, 46004);

    private ErrorCode() {}

    static boolean isAboutToken(int code) {
        return TOKEN.contains(code);
    }

    static boolean isSameAgain(int code) {
        return SAME_AGAIN.contains(code);
    }

    /** What a refusal says. A code that nobody listed is taken for one about the message: nobody is told twice for it. */
    static Answer refusal(int code, Recipient recipient) {
        if (isSameAgain(code)) {
            return new Answer.Silent("errcode " + code);
        }
        if (STOP.contains(code) || isAboutToken(code)) {
            return new Answer.Stopped(Integer.toString(code), "WeChat refuses the account: errcode " + code);
        }
        String text = Integer.toString(code);
        return new Answer.Answered(
                Map.of(recipient, NEVER.contains(code) ? new Outcome.Rejected(text) : new Outcome.Unfit(text)));
    }
}
