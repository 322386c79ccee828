package com.btrade.jobs.task;

import com.btrade.jobs.recipient.Consent;
import com.btrade.jobs.recipient.Plan;
import com.btrade.jobs.recipient.Plan.Nothing;
import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.recipient.PushHistory;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.recipient.Target;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Rule R1 for a chunk of batches and channels: plans, and stores the tasks, not yet published; a dry run tells of them. */
public final class PushTaskWriter {
    private static final Logger log = LoggerFactory.getLogger(PushTaskWriter.class);

    private final MongoTemplate mongo;
    private final PushPlanner planner;
    private final Consent consent;
    private final ChoiceTable choices;
    private final UntoldTable untold;
    private final RunParameters run;
    private final Tally tally;
    private final Clock clock;

    /** A writer for one run; its key stands in the tasks that it makes, so that it knows them again. */
    public PushTaskWriter(
            MongoTemplate mongo,
            PushPlanner planner,
            Consent consent,
            ChoiceTable choices,
            UntoldTable untold,
            RunParameters run,
            Tally tally,
            Clock clock) {
        this.mongo = mongo;
        this.planner = planner;
        this.consent = consent;
        this.choices = choices;
        this.untold = untold;
        this.run = run;
        this.tally = tally;
        this.clock = clock;
    }

    /** What happens to each target, in their order. */
    public List<Plan> plan(List<Target> targets, PushPlanner.Mode mode) {
        PushHistories histories = PushHistories.of(
                mongo, targets.stream().map(Target::batch).distinct().toList(), run.key());
        List<Plan> plans =
                targets.stream().map(target -> plan(target, histories, mode)).toList();
        plans.forEach(plan -> plan.heldBack().forEach((reason, people) -> tally.add("heldback." + reason, people)));
        return plans;
    }

    private Plan plan(Target target, PushHistories histories, PushPlanner.Mode mode) {
        PushHistory history = histories.of(target.batch(), target.channel());
        return planner.plan(
                target.batch(), target.channel(), history, mode, run.moment(clock), consent, clock.instant());
    }

    /** Stores the tasks that are not there and returns how many that were; of a push without one, why nobody may be told. */
    public int store(List<Plan> plans) {
        List<Task> tasks = all(Task.class, plans).toList();
        List<Nothing> nobody = all(Nothing.class, plans)
                .filter(nothing -> !nothing.heldBack().isEmpty())
                .toList();
        if (run.dryRun()) {
            tasks.forEach(PushTaskWriter::tell);
            nobody.forEach(PushTaskWriter::tell);
            return tasks.size();
        }
        untold.store(
                nobody.stream().map(Untold::of).toList(),
                tasks.stream().map(Task::id).toList(),
                run.businessDate(),
                clock.instant());
        return storeTasks(tasks);
    }

    private static <P extends Plan> Stream<P> all(Class<P> kind, List<Plan> plans) {
        return plans.stream().filter(kind::isInstance).map(kind::cast);
    }

    private int storeTasks(List<Task> tasks) {
        TaskStore store = new TaskStore(mongo, run.key());
        List<SendTask> sent = tasks.stream().map(SendTask::of).toList();
        choices.store(tasks, store.lists(sent), clock.instant());
        consent.forget();
        return store.tasks(sent, clock.instant().getEpochSecond());
    }

    private static void tell(Task task) {
        log.info(
                "Dry run 试运行: would push 将推送 batch {} ({}) by {} as number {} to {} people, held back 不推送 {}",
                task.batch().id(),
                task.batch().herbName(),
                task.channel(),
                task.order(),
                task.recipients().size(),
                task.heldBack());
    }

    private static void tell(Nothing nothing) {
        log.info(
                "Dry run 试运行: nobody may be told 无人可推送 of batch {} ({}) by {}, held back 不推送 {}",
                nothing.batch().id(),
                nothing.batch().herbName(),
                nothing.channel(),
                nothing.heldBack());
    }
}
