package com.btrade.stream.send;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The send stage over stores and a gateway in memory. */
final class World implements Purchases {
    static final Duration LEASE = Duration.ofMinutes(1);
    static final Duration PROBE = Duration.ofMinutes(5);
    static final Duration LONG = Duration.ofDays(365);
    static final BatchId BATCH = new BatchId(1703);
    static final Purchase ANGELICA = new Purchase(
            BATCH, "147000000012", "当归", "一等", "500", "公斤", "甘肃", "干货", "张老板", Instant.parse("2026-11-22T08:30:00Z"));

    final Crashes crashes = new Crashes();
    final SetClock clock = new SetClock();
    final MemoryTasks tasks = new MemoryTasks(crashes);
    final MemoryRecords records = new MemoryRecords(crashes);
    final MemoryMessages messages = new MemoryMessages(crashes);
    final MemoryLines lines = new MemoryLines(crashes);
    final List<String> openQuotes = new ArrayList<>();
    final MemoryAudience audience = new MemoryAudience(messages, openQuotes);
    final MemoryGateway gateway;
    /** What happens when a gateway that is not in memory has carried a call out, and before anybody hears of it. */
    Runnable afterACall = () -> {};

    ConsentPolicy policy = ConsentPolicy.OPEN;
    OpenHours hours = OpenHours.always();
    private Carrier carrier;
    final Set<Recipient> onBuyersAccount = new HashSet<>();
    final Map<Recipient, UserId> withoutOpenid = new HashMap<>();
    Optional<Purchase> purchase = Optional.of(ANGELICA);
    private final Links links = new Links("https://www.yaocai.example");

    World(int batchLimit, Duration window) {
        gateway = new MemoryGateway(crashes, clock, batchLimit, window);
        carrier = new Carrier(gateway, Runnable::run);
    }

    /** A world whose messages go to a gateway that is not in memory. */
    static World over(Function<World, Gateway> other) {
        World world = new World(1, LONG);
        world.carrier = new Carrier(other.apply(world), Runnable::run);
        return world;
    }

    /** Makes calls in threads of their own. */
    void use(Executor threads) {
        carrier = new Carrier(gateway, threads);
    }

    static World ofSms() {
        return new World(200, LONG);
    }

    static World ofWechat() {
        return new World(1, LONG);
    }

    /** A sender as a process starts it. */
    Sending sending() {
        Timing timing = new Timing(clock, LEASE, PROBE, clock::advanceTo);
        Messages consented = new ConsentedMessages(messages, audience, policy, hours);
        return new Sending(tasks, this, records, consented, channel -> carrier, lines, links, timing);
    }

    TaskId task(Channel channel, TaskType type, List<Recipient> recipients) {
        TaskId id = NaturalKey.task(BATCH, channel, type, 1);
        tasks.add(new Task(id, BATCH, type, channel, 1, false), recipients);
        return id;
    }

    TaskId push(Channel channel, List<Recipient> recipients) {
        return task(channel, TaskType.PURCHASE_PUSH, recipients);
    }

    static List<Recipient> mobiles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Recipient("138%08d".formatted(i)))
                .toList();
    }

    static List<Recipient> openids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Recipient("oWechat%020d".formatted(i)))
                .toList();
    }

    @Override
    public Optional<Purchase> find(BatchId batch) {
        return crashes.step(() -> purchase);
    }

    @Override
    public Unanswered unanswered(BatchId batch) {
        return crashes.step(() -> Unanswered.of(openQuotes));
    }

    @Override
    public Set<Recipient> onBuyersAccount(Collection<Recipient> openids) {
        return crashes.step(() -> Set.copyOf(onBuyersAccount));
    }

    @Override
    public Map<Recipient, UserId> usersWithoutOpenid(Collection<Recipient> mobiles) {
        return crashes.step(() -> {
            Map<Recipient, UserId> found = new HashMap<>(withoutOpenid);
            found.keySet().retainAll(mobiles);
            return found;
        });
    }
}
