package com.btrade.ingress.consent;

import com.btrade.model.Feedback;
import com.btrade.model.LinkToken;
import com.btrade.model.MongoCollections;
import com.btrade.model.NaturalKey;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.bson.types.ObjectId;

/** The collection {@code feed_back}: one document for each link and answer, however often it is given. */
class FeedbackStore {
    private final MongoDatabase mongo;

    FeedbackStore(MongoDatabase mongo) {
        this.mongo = mongo;
    }

    void store(LinkToken token, Feedback answer, Instant now) {
        ObjectId id = new ObjectId(NaturalKey.hex("feedback", token, answer.id()));
        mongo.getCollection(MongoCollections.FEED_BACK)
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.setOnInsert("uuid", token.value()),
                                Updates.setOnInsert("option", answer.id()),
                                Updates.setOnInsert("text", answer.chinese()),
                                Updates.setOnInsert("createtime", now.getEpochSecond())),
                        new UpdateOptions().upsert(true));
    }
}
