package com.btrade.jobs.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class StatisticsDocumentTest {
    @Test
    void readsSecondsInEveryFormThatAnotherSystemWrites() {
        for (Object written :
                new Object[] {1_795_000_000, 1_795_000_000L, 1_795_000_000.75, "1795000000", "1795000000.75"}) {
            assertThat(StatisticsDocument.second(new Document("createtime", written), "createtime"))
                    .as("%s", written)
                    .contains(1_795_000_000L);
        }
    }

    @Test
    void readsNoSecondsInWhatIsNone() {
        for (Object written : new Object[] {"", "yesterday", "17950000000000", "1795000000,5", "-1795000000"}) {
            assertThat(StatisticsDocument.second(new Document("createtime", written), "createtime"))
                    .as("%s", written)
                    .isEmpty();
        }
        assertThat(StatisticsDocument.second(new Document(), "createtime")).isEmpty();
    }
}
