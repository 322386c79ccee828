package com.btrade.stream.click;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.LinkToken;
import com.btrade.model.NaturalKey;
import com.btrade.model.PageView;
import com.btrade.model.PushId;
import com.btrade.model.RecordId;
import com.btrade.model.Visitor;
import com.btrade.stream.send.Recipient;
import java.util.List;

/** Named page views and records. */
final class Samples {
    static final BatchId BATCH = new BatchId(1703);
    static final PushId PUSH = new PushId(NaturalKey.hex("push", 1));
    static final LinkToken TOKEN = new LinkToken("0123456789abcdef");
    static final Recipient MOBILE = new Recipient("13800000001");
    static final Recipient OPENID = new Recipient("oWechat000000000000000000001");
    static final String LANDING = "/purchase/purchaseinfo/1703?uuid=" + TOKEN;

    private Samples() {}

    static Origin sms(int clicksBefore) {
        return new Origin(record(TOKEN), Channel.SMS, MOBILE, clicksBefore, List.of(), new Origin.Push(PUSH, BATCH));
    }

    static Origin wechat() {
        return new Origin(record(TOKEN), Channel.WECHAT, OPENID, 0, List.of(), new Origin.Push(PUSH, BATCH));
    }

    static RecordId record(LinkToken token) {
        return new RecordId(NaturalKey.hex("record", token));
    }

    static EventId event(long offset) {
        return EventId.of(0, offset, 1_700_000_000_000L);
    }

    static Visit get(long offset, String url) {
        return new Visit(event(offset), new PageView(TOKEN, url, 1, "GET", -1, -1, 1_700_000_000));
    }

    static Visit seen(long offset, String method, Visitor visitor) {
        return new Visit(event(offset), new PageView(TOKEN, LANDING, 1, method, -1, -1, 1_700_000_000, visitor));
    }

    static Visit opened(long offset, LinkToken token, Visitor visitor) {
        String url = "/purchase/purchaseinfo/1703?uuid=" + token;
        return new Visit(event(offset), new PageView(token, url, 1, "GET", -1, -1, 1_700_000_000, visitor));
    }

    static Visit quote(long offset, String method, int quoteId, int userId) {
        return new Visit(
                event(offset), new PageView(TOKEN, "/quotesuccess", 1, method, quoteId, userId, 1_700_000_000));
    }
}
