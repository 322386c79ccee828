package com.btrade.sql;

import static com.btrade.model.MongoCollections.CELERY_TASK;
import static com.btrade.model.MongoCollections.CELERY_TASK_INFO;
import static com.btrade.model.MongoCollections.FEED_BACK;
import static com.btrade.model.MongoCollections.NOTIFY_RECORD;
import static com.btrade.model.MongoCollections.PUSH_RECORD;
import static com.btrade.model.MongoCollections.TRANSFORM_RATE;
import static com.btrade.model.MongoCollections.USER_VIEW;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of the statistics database, all named. None is unique: documents of the earlier system may repeat any
 * value, so what must be unique has an {@code _id} made of its natural key (see {@link com.btrade.model.NaturalKey}).
 */
public final class MongoIndexes {
    private static final Logger log = LoggerFactory.getLogger(MongoIndexes.class);
    private static final int INDEX_OPTIONS_CONFLICT = 85;

    private record Index(String collection, String name, boolean sparse, Bson keys) {}

    private static final List<Index> ALL = List.of(
            index(CELERY_TASK, "btrade_batch_order", "purchaseinfoid", "channel", "tasktype", "order"),
            index(CELERY_TASK, "btrade_day", "createtime"),
            sparse(CELERY_TASK, "btrade_unpublished", "unpublished"),
            sparse(CELERY_TASK, "btrade_sending", "sending"),
            index(CELERY_TASK_INFO, "btrade_task", "taskid"),
            index(TRANSFORM_RATE, "btrade_batch_order", "purchaseinfoid", "type", "order"),
            index(TRANSFORM_RATE, "btrade_day", "createtime"),
            index(PUSH_RECORD, "btrade_uuid", "uuid"),
            index(PUSH_RECORD, "btrade_push", "pushid"),
            index(PUSH_RECORD, "btrade_recipient", "sendid", "sendstatus", "createtime"),
            index(PUSH_RECORD, "btrade_day", "createtime", "type", "click"),
            index(NOTIFY_RECORD, "btrade_batch", "purchaseinfoid", "type"),
            index(USER_VIEW, "btrade_uuid", "uuid"),
            index(USER_VIEW, "btrade_day", "createtime"),
            index(FEED_BACK, "btrade_uuid", "uuid"));

    private MongoIndexes() {}

    /** Creates what is missing; an index production has on the same fields under another name is left in its place. */
    public static void apply(MongoDatabase database) {
        for (Index index : ALL) {
            try {
                database.getCollection(index.collection())
                        .createIndex(
                                index.keys(),
                                new IndexOptions().name(index.name()).sparse(index.sparse()));
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != INDEX_OPTIONS_CONFLICT) {
                    throw e;
                }
                log.info("{} has an index on the fields of {} already", index.collection(), index.name());
            }
        }
    }

    private static Index index(String collection, String name, String... fields) {
        return new Index(collection, name, false, Indexes.ascending(fields));
    }

    private static Index sparse(String collection, String name, String field) {
        return new Index(collection, name, true, Indexes.ascending(field));
    }
}
