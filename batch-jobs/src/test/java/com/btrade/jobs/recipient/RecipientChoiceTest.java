package com.btrade.jobs.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecipientChoiceTest {
    private static final RecipientCaps CAPS = new RecipientCaps(2, 2, 0);

    private final FakeIndex index = new FakeIndex();

    @Test
    void tellsThoseWithTheFewestPushesFirstAndBreaksTiesById() {
        index.with(Pool.SMS_USERS, 3, 0, mobile(3))
                .with(Pool.SMS_USERS, 2, 0, mobile(2))
                .with(Pool.SMS_USERS, 1, 5, mobile(1));

        assertThat(sms(Set.of())).containsExactly(mobile(2), mobile(3));
    }

    @Test
    void capsUsersAndSuppliersApart() {
        for (int i = 1; i <= 5; i++) {
            index.with(Pool.SMS_USERS, i, 0, mobile(i)).with(Pool.SMS_SUPPLIERS, i, 0, mobile(100 + i));
        }

        assertThat(sms(Set.of())).containsExactly(mobile(1), mobile(2), mobile(101), mobile(102));
    }

    @Test
    void tellsAPhoneOnceThoughAUserAndTwoSuppliersCarryIt() {
        index.with(Pool.SMS_USERS, 1, 0, mobile(1))
                .with(Pool.SMS_SUPPLIERS, 1, 0, " " + mobile(1))
                .with(Pool.SMS_SUPPLIERS, 2, 0, mobile(2))
                .with(Pool.SMS_SUPPLIERS, 3, 0, mobile(2) + " ")
                .with(Pool.SMS_SUPPLIERS, 4, 0, mobile(4));

        assertThat(sms(Set.of())).containsExactly(mobile(1), mobile(2), mobile(4));
    }

    @Test
    void readsOnPastThoseWhoWereToldUntilTheCapIsFilled() {
        Set<String> told = new HashSet<>();
        for (int i = 1; i <= 250; i++) {
            index.with(Pool.SMS_USERS, i, 0, mobile(i));
            told.add(mobile(i));
        }
        index.with(Pool.SMS_USERS, 251, 9, mobile(251));

        assertThat(sms(told)).containsExactly(mobile(251));
    }

    @Test
    void readsNoFurtherThanTheCapNeeds() {
        for (int i = 1; i <= 1000; i++) {
            index.with(Pool.SMS_USERS, i, 0, mobile(i));
        }

        sms(Set.of());

        assertThat(index.pages()).as("one of users, one of suppliers").isEqualTo(2);
    }

    @Test
    void passesOverAMobileThatIsNone() {
        index.with(Pool.SMS_SUPPLIERS, 1, 0, "0558-5112233")
                .with(Pool.SMS_SUPPLIERS, 2, 0, "4008001234")
                .with(Pool.SMS_SUPPLIERS, 3, 0, mobile(3) + "," + mobile(4))
                .with(Pool.SMS_SUPPLIERS, 4, 0, "")
                .with(Pool.SMS_SUPPLIERS, 5, 0, mobile(5));

        assertThat(sms(Set.of())).containsExactly(mobile(5));
    }

    @Test
    void tellsEveryoneByWechatUnlessThereIsACap() {
        for (int i = 1; i <= 250; i++) {
            index.with(Pool.WECHAT_USERS, i, 0, "openid-" + i);
        }

        assertThat(wechat(CAPS)).hasSize(250);
        assertThat(wechat(new RecipientCaps(2, 2, 30))).hasSize(30);
    }

    @Test
    void passesOverAnOpenidThatTheCsvCouldNotHold() {
        index.with(Pool.WECHAT_USERS, 1, 0, "a,b").with(Pool.WECHAT_USERS, 2, 0, "o-2");

        assertThat(wechat(CAPS)).containsExactly("o-2");
    }

    @Property
    void tellsNobodyTwiceAndNobodyWhoWasToldAndNeverMoreThanTheCap(
            @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> users,
            @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> suppliers,
            @ForAll Set<@IntRange(max = 30) Integer> toldNumbers,
            @ForAll @IntRange(max = 10) int cap) {
        FakeIndex people = new FakeIndex();
        for (int i = 0; i < users.size(); i++) {
            people.with(Pool.SMS_USERS, i + 1, i % 3, mobile(users.get(i)));
        }
        for (int i = 0; i < suppliers.size(); i++) {
            people.with(Pool.SMS_SUPPLIERS, i + 1, i % 3, mobile(suppliers.get(i)));
        }
        Set<String> told = new HashSet<>();
        toldNumbers.forEach(number -> told.add(mobile(number)));

        List<String> chosen = new RecipientChoice(new FewestPushesFirst(people), new RecipientCaps(cap, cap, 0))
                .choose(FakeIndex.push(Channel.SMS), told, FakePeople.consenting(), FakePeople.NOW)
                .recipients();

        assertThat(chosen).doesNotHaveDuplicates().noneMatch(told::contains).hasSizeLessThanOrEqualTo(2 * cap);
        Set<String> reachable = new HashSet<>();
        users.forEach(number -> reachable.add(mobile(number)));
        reachable.removeAll(told);
        assertThat(chosen.size()).as("users fill their cap").isGreaterThanOrEqualTo(Math.min(cap, reachable.size()));
    }

    private List<String> sms(Set<String> told) {
        return new RecipientChoice(new FewestPushesFirst(index), CAPS)
                .choose(FakeIndex.push(Channel.SMS), told, FakePeople.consenting(), FakePeople.NOW)
                .recipients();
    }

    private List<String> wechat(RecipientCaps caps) {
        return new RecipientChoice(new FewestPushesFirst(index), caps)
                .choose(FakeIndex.push(Channel.WECHAT), Set.of(), FakePeople.consenting(), FakePeople.NOW)
                .recipients();
    }

    private static String mobile(int number) {
        return String.valueOf(13_800_000_000L + number);
    }
}
