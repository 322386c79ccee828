package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.model.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Brings the stored messages of a task to the gateway, each once.
 *
 * <p>Whatever dies at whatever line, the rows say what may be done again: a claimed message by anybody once the lease
 * has lapsed, a submitted request only as it was, with its id, and only while the provider knows a repeat by it.
 */
final class Sender {
    private final Messages messages;
    private final PushRecords records;
    private final Function<Channel, Carrier> carriers;
    private final Lines lines;
    private final Timing timing;
    private final Landing landing;

    Sender(Messages messages, PushRecords records, Function<Channel, Carrier> carriers, Lines lines, Timing timing) {
        this.messages = messages;
        this.records = records;
        this.carriers = carriers;
        this.lines = lines;
        this.timing = timing;
        this.landing = new Landing(messages, lines, timing);
    }

    /** Sends what can be sent now. True: no message of the task is open any more. */
    boolean send(TaskId task, Channel channel) {
        Carrier carrier = carriers.apply(channel);
        Flight flight = new Flight(carrier, timing.clock());
        try {
            repeat(task, carrier.gateway(), flight);
            sendNew(task, carrier.gateway(), flight);
        } catch (RuntimeException e) {
            flight.ground();
            keep(flight, e);
            throw e;
        }
        return settle(task);
    }

    /** What was answered is stored even if another call ends the run. */
    private void keep(Flight flight, RuntimeException end) {
        try {
            landing.store(flight.landed(0));
        } catch (RuntimeException e) {
            if (e != end) {
                end.addSuppressed(e);
            }
        }
    }

    private void repeat(TaskId task, Gateway gateway, Flight flight) {
        Lease lease = timing.repeatLease();
        List<Request> requests = takeOver(task, gateway, lease);
        while (!requests.isEmpty() && launch(requests, gateway, lease, flight)) {
            landing.store(flight.landed(gateway.connections()));
            lease = timing.repeatLease();
            requests = takeOver(task, gateway, lease);
        }
        landing.store(flight.landed(0));
    }

    /** Calls take time: what could be repeated when the first ones were made may be too old for the next. */
    private List<Request> takeOver(TaskId task, Gateway gateway, Lease lease) {
        messages.giveUp(task, lease.now().minus(gateway.repeatWindow()), lease.now());
        return messages.takeOver(task, lease, gateway.connections() * 2);
    }

    /** False: the line takes no more now; what is left is taken over again when the lease is over. */
    private boolean launch(List<Request> requests, Gateway gateway, Lease lease, Flight flight) {
        for (Request request : requests) {
            Line line = gateway.line(request.template());
            int size = request.messages().size();
            Grant grant = lines.take(line, size, size, timing.now());
            if (grant.messages() < size) {
                return false;
            }
            flight.launch(new Attempt(request, line, lease, true, grant.probe()));
        }
        return true;
    }

    /** As many calls wait as are under way when the next ones are fixed, so that no connection waits for the database. */
    private void sendNew(TaskId task, Gateway gateway, Flight flight) {
        Rounds rounds = new Rounds(task, gateway, messages, lines, timing);
        boolean more;
        do {
            List<Attempt> attempts = rounds.next();
            attempts.forEach(flight::launch);
            landing.store(flight.landed(attempts.isEmpty() ? 0 : 2 * gateway.connections()));
            more = !rounds.exhausted() || rounds.resumes();
        } while (more);
    }

    private boolean settle(TaskId task) {
        List<Settled> all = messages.of(task);
        Map<RecordId, SendStatus> known = new HashMap<>();
        all.forEach(one -> one.sendStatus().ifPresent(status -> known.put(one.record(), status)));
        records.settle(known);
        return all.stream().noneMatch(Settled::open);
    }
}
