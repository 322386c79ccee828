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
import java.util.Arrays;
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
 * Reads the SMS records of a day's purchase pushes without a click, by one cursor.
 *
 * <p>It keeps no state: what has been counted stands in the ledger, so a run that died looks at every record again.
 */
class IgnoredSmsReader implements ItemStreamReader<IgnoredSms> {
    private static final Logger log = LoggerFactory.getLogger(IgnoredSmsReader.class);

    private final MongoTemplate mongo;
    private final BusinessDate day;
    private final Tally tally;
    private @Nullable MongoCursor<Document> cursor;

    IgnoredSmsReader(MongoTemplate mongo, BusinessDate day, Tally tally) {
        this.mongo = mongo;
        this.day = day;
        this.tally = tally;
    }

    @Override
    public void open(ExecutionContext context) {
        cursor = mongo.getCollection(MongoCollections.PUSH_RECORD)
                .find(ignored())
                .projection(Projections.include("sendid"))
                .cursor();
    }

    /** A reminder's record has no push. */
    private Bson ignored() {
        int sms = Channel.SMS.id();
        return Filters.and(
                StatisticsDocument.created(day.start(), day.end()),
                Filters.in("type", sms, Integer.toString(sms)),
                Filters.in("click", Arrays.asList(0, "0", null)),
                Filters.nin("pushid", Arrays.asList("", null)));
    }

    @Override
    public @Nullable IgnoredSms read() {
        while (cursor != null && cursor.hasNext()) {
            Document record = cursor.next();
            String id = StatisticsDocument.id(record, "_id");
            if (ObjectId.isValid(id)) {
                return new IgnoredSms(
                        new RecordId(new ObjectId(id).toHexString()), StatisticsDocument.text(record, "sendid"));
            }
            reject(id);
        }
        return null;
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
        }
    }
}
