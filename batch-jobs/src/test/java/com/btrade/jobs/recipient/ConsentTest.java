package com.btrade.jobs.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.btrade.model.Channel;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.VarietyId;
import com.btrade.model.WhyNotTold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private final FakeIndex index = new FakeIndex();
    private final FakePeople people = new FakePeople();

    @Test
    void passesOverThoseWhoDoNotWantToBeToldAndFillsTheCapFromTheOthers() {
        suppliers(6);
        people.optedOut(mobile(1)).blocked(mobile(2)).declining(mobile(3), FakeIndex.HERB);

        Choice choice = choose(ConsentPolicy.OPEN);

        assertThat(choice.recipients()).containsExactly(mobile(4), mobile(5));
        assertThat(choice.heldBack())
                .containsExactly(
                        entry(mobile(1), WhyNotTold.OPTED_OUT),
                        entry(mobile(2), WhyNotTold.BLOCKED),
                        entry(mobile(3), WhyNotTold.NOT_MY_HERB));
    }

    @Test
    void holdsBackForThatHerbOnly() {
        suppliers(1);
        people.declining(mobile(1), new VarietyId(99));
        assertThat(choose(ConsentPolicy.OPEN).recipients()).containsExactly(mobile(1));
    }

    @Test
    void reachesNobodyElseWithATestList() {
        suppliers(300);
        ConsentPolicy policy = new ConsentPolicy(0, 0, Set.of(mobile(250)));
        Choice choice = choose(policy);
        assertThat(choice.recipients()).containsExactly(mobile(250));
        assertThat(choice.counts()).containsOnly(entry(WhyNotTold.NOT_ON_TEST_LIST, 299));
    }

    @Test
    void knowsAThousandByNameAndAllByNumber() {
        suppliers(1_205);
        people.blocked(mobile(1_204));
        Choice choice = choose(new ConsentPolicy(0, 0, Set.of(mobile(1_200), mobile(1_204))));
        assertThat(choice.recipients()).containsExactly(mobile(1_200));
        assertThat(choice.heldBack()).hasSize(1_000).containsKey(mobile(1)).doesNotContainKey(mobile(1_001));
        assertThat(choice.counts())
                .containsOnly(entry(WhyNotTold.NOT_ON_TEST_LIST, 1_203), entry(WhyNotTold.BLOCKED, 1));
    }

    @Test
    void letsTheTestListReachNobodyWhoIsBlockedOrHasOptedOut() {
        suppliers(2);
        people.blocked(mobile(1)).optedOut(mobile(2));
        assertThat(choose(new ConsentPolicy(0, 0, Set.of(mobile(1), mobile(2)))).counts())
                .containsOnly(entry(WhyNotTold.BLOCKED, 1), entry(WhyNotTold.OPTED_OUT, 1));
    }

    @Test
    void countsTheDayAndTheWeekApart() {
        suppliers(4);
        people.told(2, 2, mobile(1)).told(1, 5, mobile(2)).told(1, 4, mobile(3));
        Choice choice = choose(new ConsentPolicy(2, 5, Set.of()));
        assertThat(choice.recipients()).containsExactly(mobile(3), mobile(4));
        assertThat(choice.heldBack())
                .containsExactly(entry(mobile(1), WhyNotTold.DAY_CAP), entry(mobile(2), WhyNotTold.WEEK_CAP));
    }

    @Test
    void countsWhomItHasJustChosenUntilTheStoresKnow() {
        suppliers(1);
        ConsentPolicy once = new ConsentPolicy(1, 0, Set.of());
        Consent consent = new Consent(once, people);
        assertThat(choose(consent).recipients()).containsExactly(mobile(1));
        assertThat(choose(consent).counts()).containsOnly(entry(WhyNotTold.DAY_CAP, 1));
        consent.forget();
        assertThat(choose(consent).recipients()).containsExactly(mobile(1));
    }

    /** Each of ten people has a mobile and an openid; batches are pushed on both channels in any order. */
    @Property
    void tellsNobodyMoreOftenThanTheCapsSayOverBothChannels(
            @ForAll @Size(max = 40) List<Channel> pushes,
            @ForAll @Size(value = 10) List<@IntRange(max = 4) Integer> toldBefore,
            @ForAll @IntRange(max = 4) int perDay,
            @ForAll @IntRange(max = 6) int perWeek) {
        FakeIndex dealers = new FakeIndex();
        FakePeople known = new FakePeople();
        for (int i = 0; i < 10; i++) {
            dealers.with(Pool.SMS_USERS, i + 1, 0, mobile(i)).with(Pool.WECHAT_USERS, i + 1, 0, "o-" + i);
            known.told(toldBefore.get(i) / 2, toldBefore.get(i), mobile(i), "o-" + i);
        }
        Consent consent = new Consent(new ConsentPolicy(perDay, perWeek, Set.of()), known);
        RecipientChoice choice = new RecipientChoice(new FewestPushesFirst(dealers), new RecipientCaps(3, 3, 4));

        Map<Integer, Integer> told = new HashMap<>();
        for (Channel channel : pushes) {
            Choice chosen = choice.choose(FakeIndex.push(channel), Set.of(), consent, FakePeople.NOW);
            chosen.recipients().forEach(address -> told.merge(person(address), 1, Integer::sum));
            chosen.heldBack()
                    .keySet()
                    .forEach(address -> assertThat(isFull(address, told, toldBefore, perDay, perWeek))
                            .as("nobody is held back who may be told")
                            .isTrue());
        }

        told.forEach((person, times) -> {
            int before = toldBefore.get(person);
            assertThat(times).isLessThanOrEqualTo(perDay == 0 ? times : Math.max(0, perDay - before / 2));
            assertThat(times).isLessThanOrEqualTo(perWeek == 0 ? times : Math.max(0, perWeek - before));
        });
    }

    private static boolean isFull(
            String address, Map<Integer, Integer> told, List<Integer> before, int perDay, int perWeek) {
        int person = person(address);
        int times = told.getOrDefault(person, 0);
        return perDay > 0 && times + before.get(person) / 2 >= perDay
                || perWeek > 0 && times + before.get(person) >= perWeek;
    }

    private static int person(String address) {
        return Integer.parseInt(address.substring(address.startsWith("o-") ? 2 : 8));
    }

    private Choice choose(ConsentPolicy policy) {
        return choose(new Consent(policy, people));
    }

    private Choice choose(Consent consent) {
        return new RecipientChoice(new FewestPushesFirst(index), new RecipientCaps(2, 2, 0))
                .choose(FakeIndex.push(Channel.SMS), Set.of(), consent, FakePeople.NOW);
    }

    private void suppliers(int count) {
        for (int i = 1; i <= count; i++) {
            index.with(Pool.SMS_SUPPLIERS, i, 0, mobile(i));
        }
    }

    private static String mobile(int number) {
        return String.valueOf(13_800_000_000L + number);
    }
}
