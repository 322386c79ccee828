package com.btrade.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The harness in short; and what it is worth: the same judge sees through programs that are naive. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SaysSeed.class)
class ShortFaultsTest {
    private static Run run;
    private static NaivePrograms naive;

    @BeforeAll
    static void start() throws Exception {
        run = Run.start(ShortFaultsTest.class);
        naive = new NaivePrograms(run);
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    @Test
    @Order(1)
    void nothingIsLostAndNobodyIsToldTwice() throws Exception {
        run.disturb(List.of(FaultKinds.kill(World.SEND), FaultKinds.kill(World.CLICK), FaultKinds.kill(World.INGRESS)));
        run.conclude();

        assertThat(run.faults()).isEmpty();
    }

    @Test
    @Order(2)
    void aNaiveSenderThatNobodyKillsIsFoundRight() throws Exception {
        assertThat(naive.send(false).differences()).isEmpty();
    }

    @Test
    @Order(3)
    void aNaiveSenderThatIsKilledIsCaughtTellingPeopleTwice() throws Exception {
        assertThat(naive.send(true).doubled()).isPositive();
    }

    @Test
    @Order(4)
    void aNaiveSenderThatMarksItsTaskFirstIsCaughtLosingMessages() throws Exception {
        assertThat(naive.send(true, "first").lost()).isPositive();
    }

    @Test
    @Order(5)
    void aNaiveCounterThatNobodyKillsIsFoundRight() throws Exception {
        assertThat(naive.count(false).differences()).isEmpty();
    }

    @Test
    @Order(6)
    void aNaiveCounterThatIsKilledIsCaughtCountingTwice() throws Exception {
        assertThat(naive.count(true).doubled()).isPositive();
    }
}
