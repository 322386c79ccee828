package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.LinkToken;
import com.btrade.model.RecordId;
import com.btrade.stream.click.Counter;
import com.btrade.stream.click.store.MongoRecords;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Connections;
import java.util.Map;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class ShownClicksTest {
    @Test
    void fallByARecountOnlyWhoeverWritesLate() throws Exception {
        try (Platform platform = new Platform(ShownClicksTest.class)) {
            Links links = new Links(platform);
            ObjectId id = links.earlierRecord(new LinkToken("earlier"), "", new Recipient("13800000001"), 3);
            RecordId record = new RecordId(id.toHexString());
            MongoRecords records =
                    new MongoRecords(Connections.of(platform.settings()).mongo());

            records.raise(Map.of(record, new Counter(3, 2, 2)));
            records.raise(Map.of(record, new Counter(3, 1, 1)));
            assertThat(links.clicks(id)).isEqualTo(5);
            records.show(Map.of(record, new Counter(3, 0, 3)));
            assertThat(links.clicks(id)).isEqualTo(3);
            records.raise(Map.of(record, new Counter(3, 1, 4)));
            assertThat(links.clicks(id)).isEqualTo(4);
        }
    }
}
