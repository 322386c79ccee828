package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.eq;

import com.btrade.model.EventId;
import com.btrade.model.MongoCollections;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Views;
import com.btrade.stream.click.Visit;
import com.btrade.stream.store.Mongo;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.types.ObjectId;

/** The collection {@code user_view}: the event is the id, so a repeat is the same document. */
public final class MongoViews implements Views {
    static final String BOT = "bot";

    private static final CodecRegistry PLAIN = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new ViewCodec()), MongoClientSettings.getDefaultCodecRegistry());

    private final Mongo mongo;

    public MongoViews(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void store(List<Visit> visits, Map<EventId, BotReason> bots) {
        mongo.write(
                mongo.collection(MongoCollections.USER_VIEW).withCodecRegistry(PLAIN),
                visits.stream().map(MongoViews::insert).toList());
        mark(mongo, bots);
    }

    private static InsertOneModel<Document> insert(Visit visit) {
        Document document = new Document("_id", new ObjectId(visit.event().bytes()));
        visit.view().addTo(document);
        return new InsertOneModel<>(document);
    }

    /** Notes of views that they are a program's. */
    static void mark(Mongo mongo, Map<EventId, BotReason> bots) {
        List<UpdateOneModel<Document>> marks = new ArrayList<>();
        bots.forEach((event, reason) ->
                marks.add(new UpdateOneModel<>(eq("_id", new ObjectId(event.hex())), Updates.set(BOT, reason.name()))));
        mongo.write(MongoCollections.USER_VIEW, marks);
    }
}
