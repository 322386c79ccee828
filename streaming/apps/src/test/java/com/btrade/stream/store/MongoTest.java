package com.btrade.stream.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MongoTest {
    private static final String ADDRESS = "mongodb://127.0.0.1:27017/yaocai_statistical";

    @Test
    void doesNotWaitForEverForAServerThatIsGoneWithoutAWord() {
        assertThat(readSeconds(ADDRESS)).isEqualTo(60);
    }

    @Test
    void waitsAsLongAsTheAddressSays() {
        assertThat(readSeconds(ADDRESS + "?socketTimeoutMS=5000")).isEqualTo(5);
    }

    private static int readSeconds(String address) {
        return Mongo.bounded(new ConnectionString(address)).getSocketSettings().getReadTimeout(TimeUnit.SECONDS);
    }
}
