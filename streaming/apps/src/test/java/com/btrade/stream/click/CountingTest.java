package com.btrade.stream.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.BatchId;
import com.btrade.model.LinkToken;
import com.btrade.model.QuoteId;
import com.btrade.model.RecordId;
import com.btrade.model.SupplierId;
import com.btrade.model.UserId;
import com.btrade.model.Visitor;
import com.btrade.stream.Visitors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final SupplierId SUPPLIER = new SupplierId(5);
    private static final UserId USER = new UserId(9);
    private final MemoryClicks clicks = new MemoryClicks();

    @Test
    void storesTheViewOfALinkNobodyKnowsAndCountsNothing() {
        assertThat(count(Samples.get(1, Samples.LANDING))).isEqualTo(new Counted(1, 0, 0, 0, 0));
        assertThat(clicks.views).hasSize(1);
    }

    @Test
    void countsAClickPerMessageNotPerDelivery() {
        know(Samples.sms(0));
        count(Samples.get(1, Samples.LANDING), Samples.get(2, Samples.LANDING), Samples.get(1, Samples.LANDING));
        count(Samples.get(1, Samples.LANDING), Samples.get(2, Samples.LANDING));
        assertThat(clicks.shownClicks).isEqualTo(Map.of(Samples.record(Samples.TOKEN), 2));
        assertThat(clicks.views).hasSize(2);
    }

    @Test
    void takesAPageOfAPushedLinkOnlyWithItsOwnToken() {
        know(Samples.sms(0));
        Counted counted = count(
                Samples.get(1, "https://host/replydetail?pid=1703&uuid=" + Samples.TOKEN),
                Samples.get(2, "/purchase/purchaseinfo/1703?uuid=ffffffffffffffff"),
                Samples.get(3, "/purchase/purchaseinfo/1703"),
                Samples.get(4, "/purchase?uuid=" + Samples.TOKEN),
                Samples.get(5, "/replydetails?uuid=" + Samples.TOKEN));
        assertThat(counted.clicks()).isEqualTo(1);
        assertThat(clicks.views).hasSize(5);
    }

    @Test
    void countsOnTopOfWhatTheEarlierSystemCountedAndScoresNothingAgain() {
        know(Samples.sms(4));
        clicks.people.suppliers.put(Samples.MOBILE, SUPPLIER);
        count(Samples.get(1, Samples.LANDING));
        count(Samples.get(2, Samples.LANDING));
        assertThat(clicks.shownClicks).isEqualTo(Map.of(Samples.record(Samples.TOKEN), 6));
        assertThat(clicks.people.scoreOf(SUPPLIER)).isZero();
    }

    /** A frozen executor that is back: another has done its work and more, and it is ended before it looks again. */
    @Test
    void whoWasTakenForDeadTakesNoClickBackThatOthersHaveShown() {
        know(Samples.sms(0));
        Map<RecordId, Counter> zombies = new HashMap<>();
        Counting zombie = clicks.counting();
        zombie.enter(List.of(Samples.get(1, Samples.LANDING)), zombies);
        count(Samples.get(1, Samples.LANDING), Samples.get(2, Samples.LANDING));

        clicks.dieAt(1);
        assertThatThrownBy(() -> zombie.show(zombies)).isInstanceOf(MemoryClicks.Dead.class);

        assertThat(clicks.shownClicks).isEqualTo(Map.of(Samples.record(Samples.TOKEN), 2));
    }

    @Test
    void scoresTheSupplierOnTheFirstClickOnly() {
        know(Samples.sms(0));
        clicks.people.suppliers.put(Samples.MOBILE, SUPPLIER);
        clicks.people.phones.put(Samples.MOBILE, USER);
        count(Samples.get(1, Samples.LANDING), Samples.get(2, Samples.LANDING));
        count(Samples.get(3, Samples.LANDING));
        assertThat(clicks.people.scoreOf(SUPPLIER)).isEqualTo(1);
        assertThat(clicks.people.scoreOf(USER)).isZero();
    }

    @Test
    void scoresTheUserWithThatPhoneIfNoSupplierHasIt() {
        know(Samples.sms(0));
        clicks.people.phones.put(Samples.MOBILE, USER);
        count(Samples.get(1, Samples.LANDING));
        assertThat(clicks.people.scoreOf(USER)).isEqualTo(1);
    }

    @Test
    void scoresTheUserWithThatOpenid() {
        know(Samples.wechat());
        clicks.people.openids.put(Samples.OPENID, USER);
        count(Samples.get(1, Samples.LANDING));
        assertThat(clicks.people.scoreOf(USER)).isEqualTo(1);
    }

    @Test
    void notesAQuoteOnce() {
        know(Samples.sms(0));
        clicks.quotes.put(new QuoteId(77), Samples.BATCH);
        assertThat(count(Samples.quote(1, "POST", 77, 3)).quotes()).isEqualTo(1);
        assertThat(count(Samples.quote(2, "POST", 77, 3)).quotes()).isZero();
        assertThat(clicks.brought).isEqualTo(Map.of(Samples.PUSH, "77"));
    }

    @Test
    void notesNoQuoteThatIsNotPostedOrNotByAUserOrDoesNotExistOrIsForAnotherBatch() {
        know(Samples.sms(0));
        clicks.quotes.put(new QuoteId(77), Samples.BATCH);
        clicks.quotes.put(new QuoteId(78), new BatchId(1));
        Counted counted = count(
                Samples.quote(1, "GET", 77, 3),
                Samples.quote(2, "POST", 77, -1),
                Samples.quote(3, "POST", -1, 3),
                Samples.quote(4, "POST", 99, 3),
                Samples.quote(5, "POST", 78, 3));
        assertThat(counted.quotes()).isZero();
        assertThat(String.join("", clicks.brought.values())).isEmpty();
    }

    @Test
    void notesNoQuoteForAReminder() {
        Origin push = Samples.sms(0);
        know(new Origin(push.record(), push.channel(), push.recipient(), 0, List.of(), null));
        clicks.quotes.put(new QuoteId(77), Samples.BATCH);
        assertThat(count(Samples.quote(1, "POST", 77, 3)).quotes()).isZero();
    }

    @Test
    void storesWhatIsNoPersonsViewWithItsReasonAndCountsNoClickOfIt() {
        know(Samples.sms(0));
        clicks.people.suppliers.put(Samples.MOBILE, SUPPLIER);
        Visit scanner = Samples.seen(1, "HEAD", Visitor.NOT_KNOWN);
        Visit preview = Samples.seen(2, "GET", Visitors.of("10.0.0.1", "linkbot/1"));
        Visit person = Samples.seen(3, "GET", Visitors.of("10.0.0.2", "phone"));

        assertThat(count(scanner, preview, person)).isEqualTo(new Counted(3, 1, 1, 0, 2));
        assertThat(clicks.views).hasSize(3);
        assertThat(clicks.bots).isEqualTo(Map.of(scanner.event(), BotReason.HEAD, preview.event(), BotReason.AGENT));
        assertThat(clicks.shownClicks).isEqualTo(Map.of(Samples.record(Samples.TOKEN), 1));
    }

    @Test
    void countsNoClickSoonerAfterTheDeliveryThanAnybodyReads() {
        Origin sms = Samples.sms(0);
        long delivered = 1_700_000_000_000L - 1500;
        know(new Origin(sms.record(), sms.channel(), sms.recipient(), 0, List.of(1L, delivered), sms.push()));
        assertThat(count(Samples.get(1, Samples.LANDING))).isEqualTo(new Counted(1, 0, 0, 0, 1));
    }

    @Test
    void leavesCountedWhatWasCountedBeforeItsPlaceTurnedOutToBeAProgram() {
        know(Samples.sms(0));
        Visitor place = Visitors.of("10.0.0.1", "phone");
        Visit first = Samples.seen(1, "GET", place);
        count(first);
        for (int i = 2; i < 9; i++) {
            count(Samples.opened(i, new LinkToken("other" + i), place));
        }
        Visit later = Samples.seen(9, "GET", place);

        assertThat(count(first, later)).isEqualTo(new Counted(2, 0, 0, 0, 1));
        assertThat(clicks.bots).doesNotContainKey(first.event()).containsEntry(later.event(), BotReason.BURST);
    }

    private void know(Origin origin) {
        clicks.origins.put(Samples.TOKEN, origin);
    }

    private Counted count(Visit... visits) {
        return clicks.count(List.of(visits));
    }
}
