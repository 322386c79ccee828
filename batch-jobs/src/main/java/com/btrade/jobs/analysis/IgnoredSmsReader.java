package com.btrade.jobs.analysis;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.StatisticsDocument;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Reads the SMS records of a day's purchase pushes without a click: those stored on the day by one cursor, then those that
 * were stored before and left on the day.
 *
 * <p>It keeps no state: what has been counted stands in the ledger, so a run that died looks at every record again.
 */
class IgnoredSmsReader implements ItemStreamReader<IgnoredSms> {
    private static final Logger log = LoggerFactory.getLogger(IgnoredSmsReader.class);
    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;
    private final DepartureTable departures;
    private final Tally tally;
    private Iterator<RecordId> late = List.<RecordId>of().iterator();
    private @Nullable MongoCursor<Document> cursor;

    IgnoredSmsReader(MongoTemplate mongo, DepartureTable departures, Tally tally) {
        this.mongo = mongo;
        this.departures = departures;
        this.tally = tally;
    }

    @Override
    public void open(ExecutionContext context) {
        BusinessDate day = departures.day();
        late = departures.lateSms().iterator();
        cursor = ignored(StatisticsDocument.created(day.start(), day.end()));
    }

    private MongoCursor<Document> ignored(Bson which) {
        return mongo.getCollection(MongoCollections.PUSH_RECORD)
                .find(Filters.and(which, ignored()))
                .projection(Projections.include("sendid"))
                .cursor();
    }

    /** A reminder's record has no push. */
    private static Bson ignored() {
        int sms = Channel.SMS.id();
        return Filters.and(
                Filters.in("type", sms, Integer.toString(sms)),
                Filters.in("click", Arrays.asList(0, "0", "", null)),
                Filters.nin("pushid", Arrays.asList("", null)));
    }

    @Override
    public @Nullable IgnoredSms read() {
        for (Document record = next(); record != null; record = next()) {
            String id = StatisticsDocument.id(record, "_id");
            if (ObjectId.isValid(id)) {
                return new IgnoredSms(
                        new RecordId(new ObjectId(id).toHexString()), StatisticsDocument.text(record, "sendid"));
            }
            reject(id);
        }
        return null;
    }

    private @Nullable Document next() {
        while (cursor != null && !cursor.hasNext()) {
            close();
            List<ObjectId> ids = new ArrayList<>();
            while (late.hasNext() && ids.size() < AT_ONCE) {
                ids.add(new ObjectId(late.next().hex()));
            }
            cursor = ids.isEmpty() ? null : ignored(Filters.and(Filters.in("_id", ids), storedBefore()));
        }
        return cursor == null ? null : cursor.next();
    }

    private Bson storedBefore() {
        return StatisticsDocument.created(0, departures.day().start());
    }

    private void reject(String id) {
        log.warn("Cannot count record 无法计数 {}: its id is not one of the store's", id);
        tally.add(Count.READ, 1);
        tally.add("rejected.BAD_ID", 1);
    }

    @Override
    public void close() {
        if (cursor != null) {
            cursor.close();
            cursor = null;
        }
    }
}
