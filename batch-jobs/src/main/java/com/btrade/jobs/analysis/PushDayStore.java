package com.btrade.jobs.analysis;

import com.btrade.jobs.run.Chunks;
import com.btrade.jobs.task.StatisticsDocument;
import com.btrade.model.BusinessDate;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reads a day's pushes and what became of their records; the cost is that of the day, not of the history. */
final class PushDayStore {
    /**
     * Records of one push.
     *
     * @param clicked those with a click
     */
    record Records(int told, int clicked) {
        static final Records NONE = new Records(0, 0);

        static Records both(Records one, Records other) {
            return new Records(one.told + other.told, one.clicked + other.clicked);
        }

        /** Without some of them, which were read a moment later. */
        Records without(Records some) {
            int left = Math.max(0, told - some.told);
            return new Records(left, Math.max(0, Math.min(left, clicked - some.clicked)));
        }
    }

    private static final int AT_ONCE = 1000;
    private static final long LONGEST_WAIT =
            Duration.ofDays(ConsentPolicy.LONGEST_WAIT_DAYS).toSeconds();

    private final MongoTemplate mongo;
    private final BusinessDate day;

    PushDayStore(MongoTemplate mongo, BusinessDate day) {
        this.mongo = mongo;
        this.day = day;
    }

    /** The pushes stored on the day, and those before it that may have left on it only. */
    List<Document> pushes() {
        return mongo.getCollection(MongoCollections.TRANSFORM_RATE)
                .find(StatisticsDocument.created(day.start() - LONGEST_WAIT, day.end()))
                .projection(Projections.include("purchaseinfoid", "type", "order", "quote", "createtime"))
                .into(new ArrayList<>());
    }

    /**
     * The records of the day's pushes by the id of their push; those of reminders, which have none, stand together under what
     * is no id. Records are stored right behind their push, but by a send app that starts again after a crash in between: so
     * the next day's are looked at too.
     */
    Map<String, Records> records() {
        long nextEnd = day.end() + (day.end() - day.start());
        return records(StatisticsDocument.created(day.start(), nextEnd));
    }

    /** The records of pushes that were stored before the day. */
    Map<String, Records> recordsOf(Collection<String> pushes) {
        return pushes.isEmpty() ? Map.of() : records(Filters.in("pushid", StatisticsDocument.forms(pushes)));
    }

    /** Of these records only. */
    Map<String, Records> among(Collection<RecordId> records) {
        Map<String, Records> among = new HashMap<>();
        List<ObjectId> ids =
                records.stream().map(record -> new ObjectId(record.hex())).toList();
        for (List<ObjectId> some : Chunks.of(ids, AT_ONCE)) {
            records(Filters.in("_id", some)).forEach((push, found) -> among.merge(push, found, Records::both));
        }
        return among;
    }

    private Map<String, Records> records(Bson which) {
        List<BsonField> counts =
                List.of(Accumulators.sum("told", 1), Accumulators.sum("clicked", StatisticsDocument.CLICKED));
        Map<String, Records> records = new HashMap<>();
        mongo.getCollection(MongoCollections.PUSH_RECORD)
                .aggregate(List.of(Aggregates.match(which), Aggregates.group("$pushid", counts)))
                .forEach(group -> records.merge(
                        StatisticsDocument.id(group, "_id"),
                        new Records(count(group, "told"), count(group, "clicked")),
                        Records::both));
        return records;
    }

    private static int count(Document group, String field) {
        return StatisticsDocument.integer(group, field).orElse(0);
    }
}
