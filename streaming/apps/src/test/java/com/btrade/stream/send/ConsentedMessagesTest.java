package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.LinkToken;
import com.btrade.model.MessageState;
import com.btrade.model.NaturalKey;
import com.btrade.model.Standing;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.model.VarietyId;
import com.btrade.stream.send.gateway.OutboxProvider;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Mysql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConsentedMessagesTest {
    private static final OpenHours NIGHT = OpenHours.of("21:00-08:00", WorkingDays.everyDayIsOne());

    @Test
    void neverSendsToWhoOptedOutAfterTheyWereChosen() throws Exception {
        World world = World.ofSms();
        List<Recipient> mobiles = World.mobiles(4);
        world.audience.optOut(mobiles.get(0));
        world.audience.block(mobiles.get(1));
        world.audience.decline(mobiles.get(2), MemoryAudience.HERB);
        world.audience.decline(mobiles.get(3), new VarietyId(99));
        TaskId task = world.push(Channel.SMS, mobiles);
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told.keySet()).containsExactly(mobiles.get(3));
        assertThat(world.messages.rows)
                .extracting(row -> row.code)
                .containsExactly("OPTED_OUT", "BLOCKED", "NOT_MY_HERB", "");
        assertThat(world.records.statuses)
                .as("the website sees that they failed")
                .hasSize(3);
    }

    @Test
    void remindsABuyerWhoOptedOutOfMarketingButNotOneWhoIsBlocked() throws Exception {
        World world = World.ofWechat();
        world.openQuotes.add("9");
        List<Recipient> openids = World.openids(2);
        world.audience.optOut(openids.get(0));
        world.audience.block(openids.get(1));
        world.sending().execute(world.task(Channel.WECHAT, TaskType.REPLY_REMINDER, openids));
        assertThat(world.gateway.told.keySet()).containsExactly(openids.get(0));
        assertThat(world.messages.rows.get(1).code).isEqualTo("BLOCKED");
    }

    @Test
    void reachesNobodyElseWithATestList() throws Exception {
        World world = World.ofSms();
        world.openQuotes.add("9");
        List<Recipient> mobiles = World.mobiles(300);
        world.policy = new ConsentPolicy(0, 0, Set.of(mobiles.get(250).address()));
        world.sending().execute(world.push(Channel.SMS, mobiles));
        world.sending().execute(world.task(Channel.SMS, TaskType.REPLY_REMINDER, mobiles.subList(0, 1)));
        assertThat(world.gateway.told.keySet()).containsExactly(mobiles.get(250));
        assertThat(world.messages.rows)
                .filteredOn(row -> row.code.equals("NOT_ON_TEST_LIST"))
                .hasSize(300);
    }

    @Test
    void letsMessagesWaitInTheQuietHoursAndSendsAllOfThemAfter() throws Exception {
        World world = World.ofWechat();
        world.hours = NIGHT;
        world.clock.advanceTo(at("2026-11-23T22:00"));
        TaskId task = world.push(Channel.WECHAT, World.openids(50));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.IN_FLIGHT);
        assertThat(world.gateway.calls).isEmpty();
        assertThat(world.sending().unfinished())
                .as("the sweeper leaves it alone")
                .isEmpty();

        world.clock.advanceTo(at("2026-11-24T07:59"));
        world.sending().execute(task);
        assertThat(world.gateway.calls).isEmpty();
        world.clock.advanceTo(at("2026-11-24T08:00"));
        assertThat(world.sending().unfinished()).containsExactly(task);
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told).hasSize(50);
    }

    @Test
    void holdsRemindersInTheQuietHoursToo() throws Exception {
        World world = World.ofSms();
        world.hours = NIGHT;
        world.openQuotes.add("9");
        world.clock.advanceTo(at("2026-11-23T21:00"));
        TaskId task = world.task(Channel.SMS, TaskType.REPLY_REMINDER, World.mobiles(1));
        world.sending().execute(task);
        assertThat(world.gateway.calls).isEmpty();
        world.clock.advanceTo(at("2026-11-24T08:00"));
        world.sending().execute(task);
        assertThat(world.gateway.told).hasSize(1);
    }

    @Test
    void endsWhatThereIsNothingToTellOfAnyMore() throws Exception {
        World world = World.ofSms();
        world.hours = NIGHT;
        world.openQuotes.add("9");
        world.clock.advanceTo(at("2026-11-23T22:00"));
        TaskId reminder = world.task(Channel.SMS, TaskType.REPLY_REMINDER, World.mobiles(1));
        world.sending().execute(reminder);
        world.openQuotes.clear();
        world.clock.advanceTo(at("2026-11-24T08:00"));
        assertThat(world.sending().execute(reminder)).isEqualTo(Execution.FINISHED);
        world.audience.open = false;
        assertThat(world.sending().execute(world.push(Channel.SMS, World.mobiles(1))))
                .isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.calls).isEmpty();
        assertThat(world.messages.rows).extracting(row -> row.code).containsExactly("ANSWERED", "CLOSED");
    }

    @Test
    void remindsOfTheQuotesThatThereAreWhenTheReminderLeaves() throws Exception {
        World world = World.ofSms();
        world.hours = NIGHT;
        world.openQuotes.add("9");
        world.clock.advanceTo(at("2026-11-23T22:00"));
        TaskId task = world.task(Channel.SMS, TaskType.REPLY_REMINDER, World.mobiles(1));
        world.sending().execute(task);
        Content before = world.messages.rows.get(0).words;
        world.openQuotes.addAll(List.of("8.50", "10"));
        world.clock.advanceTo(at("2026-11-24T08:00"));
        world.sending().execute(task);

        Content said = world.gateway.calls.get(0).messages().get(0).content();
        assertThat(before.values()).containsEntry("num", "1").containsEntry("price", "9");
        assertThat(said.values())
                .containsEntry("num", "3")
                .containsEntry("price", "8.5")
                .containsAllEntriesOf(others(before));
        assertThat(said.link()).isEqualTo(before.link());
        assertThat(world.messages.rows.get(0).words)
                .as("is stored as it is said")
                .isEqualTo(said);
    }

    @Test
    void repeatsAReminderInTheWordsOfItsFirstTry() throws Exception {
        World world = World.ofWechat();
        world.openQuotes.add("9");
        world.gateway.silence = request -> Optional.of("timeout");
        TaskId task = world.task(Channel.WECHAT, TaskType.REPLY_REMINDER, World.openids(1));
        world.sending().execute(task);
        world.openQuotes.add("8");
        world.gateway.silence = request -> Optional.empty();
        world.clock.advance(Duration.ofMinutes(2));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);

        assertThat(world.gateway.calls)
                .hasSize(2)
                .allSatisfy(request -> assertThat(
                                request.messages().get(0).content().values())
                        .containsEntry("remark", "1条报价待回复，最低9"));
        assertThat(world.gateway.calls.get(0).id())
                .isEqualTo(world.gateway.calls.get(1).id());
    }

    private static Map<String, String> others(Content words) {
        Map<String, String> others = new HashMap<>(words.values());
        others.keySet().removeAll(Set.of("num", "price"));
        return others;
    }

    @Test
    void repeatsNoRequestInTheQuietHoursOrToWhoOptedOutMeanwhile() throws Exception {
        for (boolean optsOut : List.of(true, false)) {
            World world = new World(200, Duration.ofMinutes(50));
            world.hours = NIGHT;
            world.clock.advanceTo(at(optsOut ? "2026-11-23T12:00" : "2026-11-23T20:59:30"));
            world.gateway.silence = request -> Optional.of("timeout");
            TaskId task = world.push(Channel.SMS, World.mobiles(2));
            world.sending().execute(task);
            world.gateway.silence = request -> Optional.empty();
            if (optsOut) {
                world.audience.optOut(World.mobiles(1).get(0));
            }
            world.clock.advance(Duration.ofMinutes(2));
            world.sending().execute(task);
            assertThat(world.gateway.calls).hasSize(1);
            world.clock.advance(Duration.ofHours(1));
            assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
            assertThat(world.messages.rows).allMatch(row -> row.state == MessageState.UNKNOWN);
        }
    }

    @Test
    void endsWhatTheOutboxHasNotAnsweredAndHoldsSomebodyWhoOptedOutMeanwhile() throws Exception {
        World world = new World(200, windowOfTheOutbox());
        world.gateway.silence = request -> Optional.of("timeout");
        TaskId task = world.push(Channel.SMS, World.mobiles(2));
        world.sending().execute(task);
        world.audience.optOut(World.mobiles(1).get(0));
        world.clock.advance(Duration.ofDays(1));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.calls).hasSize(1);
        assertThat(world.messages.rows).allMatch(row -> row.state == MessageState.UNKNOWN);
    }

    private static Duration windowOfTheOutbox() {
        Map<String, String> environment = Map.of(
                "BTRADE_KAFKA_SERVERS", "127.0.0.1:1",
                "BTRADE_MYSQL_URL", "jdbc:mysql://127.0.0.1:1/yaocai",
                "BTRADE_MONGODB_URI", "mongodb://127.0.0.1:1/yaocai",
                "BTRADE_PUBLIC_URL", "https://www.yaocai.example",
                "BTRADE_CHECKPOINTS", "/unused");
        try (Mysql mysql = new Mysql(Settings.from(environment, 1))) {
            return new OutboxProvider().open(Channel.SMS, mysql, environment).repeatWindow();
        }
    }

    @Test
    void keepsTheWaitingMessageOfASenderThatDied() throws Exception {
        World world = World.ofSms();
        world.hours = NIGHT;
        world.clock.advanceTo(at("2026-11-23T20:59"));
        TaskId task = world.push(Channel.SMS, World.mobiles(3));
        world.messages.store(
                new Plan(
                        new Task(task, World.BATCH, TaskType.PURCHASE_PUSH, Channel.SMS, 1, false),
                        planned(task),
                        Set.of()),
                world.clock.instant());
        world.messages.claim(task, Lease.from(world.clock.instant(), World.LEASE), 10);
        world.clock.advance(Duration.ofMinutes(5));
        world.sending().execute(task);
        assertThat(world.messages.rows).allMatch(row -> row.state == MessageState.PENDING);
        world.clock.advanceTo(at("2026-11-24T08:00"));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told.values()).hasSize(3).containsOnly(1);
    }

    @Test
    void waitsWhileAnotherSenderMayTellTheLastThatSomebodyMayBeTold() throws Exception {
        World world = World.ofSms();
        world.policy = new ConsentPolicy(1, 0, Set.of());
        Recipient mobile = World.mobiles(1).get(0);
        TaskId other = NaturalKey.task(World.BATCH, Channel.SMS, TaskType.PURCHASE_PUSH, 2);
        Task second = new Task(other, World.BATCH, TaskType.PURCHASE_PUSH, Channel.SMS, 2, false);
        world.tasks.add(second, List.of(mobile));
        world.messages.store(new Plan(second, planned(other).subList(0, 1), Set.of()), world.clock.instant());
        world.messages.claim(other, Lease.from(world.clock.instant(), World.LEASE), 1);
        TaskId task = world.push(Channel.SMS, List.of(mobile));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.IN_FLIGHT);
        assertThat(world.gateway.calls).isEmpty();
        world.clock.advance(World.LEASE);
        assertThat(world.sending().execute(task)).as("the other one died").isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told).hasSize(1);
        world.sending().resume(other);
        assertThat(world.gateway.told.values()).containsOnly(1);
        assertThat(world.messages.rows.get(0).code).isEqualTo("DAY_CAP");
    }

    @Test
    void asksOnceForAllThatItHasClaimed() throws Exception {
        World world = World.ofSms();
        world.policy = new ConsentPolicy(5, 9, Set.of());
        world.sending().execute(world.push(Channel.SMS, World.mobiles(200)));
        assertThat(world.audience.questions).isEqualTo(1);
    }

    /** Five people with a mobile and an openid each; one push or more on each of nine days, on any channel. */
    @Property(tries = 300)
    void tellsNobodyMoreOftenThanTheCapsSayOverBothChannels(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 17) Integer> pushes,
            @ForAll @IntRange(min = 1, max = 3) int perDay,
            @ForAll @IntRange(max = 6) int perWeek)
            throws Exception {
        World world = World.ofSms();
        world.policy = new ConsentPolicy(perDay, perWeek, Set.of());
        List<Recipient> mobiles = World.mobiles(5);
        List<Recipient> openids = World.openids(5);
        for (int i = 0; i < 5; i++) {
            world.audience.add(new Standing(
                    Set.of(mobiles.get(i).address(), openids.get(i).address()), false, false, Set.of(), 0, 0));
        }
        Map<List<Object>, Integer> told = new HashMap<>();
        Instant start = world.clock.instant();
        int order = 0;
        for (int push : pushes.stream().sorted().toList()) {
            world.clock.advanceTo(start.plus(Duration.ofDays(push / 2)));
            Channel channel = push % 2 == 0 ? Channel.SMS : Channel.WECHAT;
            List<Recipient> people = channel == Channel.SMS ? mobiles : openids;
            int before = world.gateway.calls.size();
            TaskId task = NaturalKey.task(World.BATCH, channel, TaskType.PURCHASE_PUSH, ++order);
            world.tasks.add(new Task(task, World.BATCH, TaskType.PURCHASE_PUSH, channel, order, false), people);
            assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
            for (Request request : world.gateway.calls.subList(before, world.gateway.calls.size())) {
                request.messages()
                        .forEach(
                                one -> told.merge(List.of(people.indexOf(one.recipient()), push / 2), 1, Integer::sum));
            }
        }
        for (int person = 0; person < 5; person++) {
            for (int day = 0; day < 9; day++) {
                int week = 0;
                for (int back = 0; back < ConsentPolicy.WEEK; back++) {
                    week += told.getOrDefault(List.of(person, day - back), 0);
                }
                assertThat(told.getOrDefault(List.of(person, day), 0)).isLessThanOrEqualTo(perDay);
                assertThat(week).isLessThanOrEqualTo(perWeek == 0 ? week : perWeek);
            }
        }
        assertThat(world.messages.rows)
                .as("everybody was told, or there is a reason")
                .allMatch(row -> row.state == MessageState.ACCEPTED || row.code.endsWith("_CAP"));
        assertThat(world.messages.rows.subList(0, 5)).allMatch(row -> row.state == MessageState.ACCEPTED);
    }

    private static List<PlannedMessage> planned(TaskId task) {
        List<PlannedMessage> planned = new ArrayList<>();
        for (Recipient recipient : World.mobiles(3)) {
            planned.add(new PlannedMessage(
                    recipient,
                    NaturalKey.record(task, recipient.address()),
                    new LinkToken("0123456789abcdef"),
                    Template.SMS_PUSH,
                    new Content("link", Map.of()),
                    null));
        }
        return planned;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant();
    }
}
