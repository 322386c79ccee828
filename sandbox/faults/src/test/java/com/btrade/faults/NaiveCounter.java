package com.btrade.faults;

import com.btrade.model.MongoCollections;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

/** A click app as one writes it first: each page view adds one to its record's counter. */
final class NaiveCounter {
    private NaiveCounter() {}

    public static void main(String[] arguments) throws Exception {
        Naive.run("push_monitor", (view, stores) -> {
            if (view.getString("method").equals("GET")) {
                stores.named(MongoCollections.PUSH_RECORD)
                        .updateOne(Filters.eq("uuid", view.getString("uuid")), Updates.inc("click", 1));
                Naive.done();
            }
        });
    }
}
