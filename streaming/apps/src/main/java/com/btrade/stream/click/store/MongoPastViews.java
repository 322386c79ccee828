package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.btrade.model.EventId;
import com.btrade.model.MalformedMessageException;
import com.btrade.model.MongoCollections;
import com.btrade.model.PageView;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.PastViews;
import com.btrade.stream.click.Visit;
import com.btrade.stream.store.Mongo;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The collection {@code user_view}, read by the index on its time. */
public final class MongoPastViews implements PastViews {
    private static final int CHUNK = 2000;

    private final Mongo mongo;

    public MongoPastViews(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void each(long from, long to, Consumer<List<Past>> some) {
        List<Past> chunk = new ArrayList<>();
        for (Document document :
                mongo.collection(MongoCollections.USER_VIEW).find(and(gte("createtime", from), lt("createtime", to)))) {
            past(document).ifPresent(chunk::add);
            if (chunk.size() == CHUNK) {
                some.accept(List.copyOf(chunk));
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            some.accept(List.copyOf(chunk));
        }
    }

    /** None if another system stored it in a form of its own. */
    private static Optional<Past> past(Document document) {
        if (!(document.get("_id") instanceof ObjectId id)) {
            return Optional.empty();
        }
        try {
            Visit visit = new Visit(EventId.of(id.toHexString()), PageView.of(document));
            return Optional.of(new Past(visit, document.containsKey(MongoViews.BOT)));
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    @Override
    public void mark(Map<EventId, BotReason> reasons) {
        MongoViews.mark(mongo, reasons);
    }

    @Override
    public void unmark(Collection<EventId> events) {
        List<UpdateOneModel<Document>> marks = new ArrayList<>();
        events.forEach(event -> marks.add(new UpdateOneModel<>(
                and(eq("_id", new ObjectId(event.hex())), exists(MongoViews.BOT)), Updates.unset(MongoViews.BOT))));
        mongo.write(MongoCollections.USER_VIEW, marks);
    }
}
