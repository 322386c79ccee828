package com.btrade.jobs.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsernamesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");

    @Test
    void namesAnAccountAfterTheMomentInShanghai() {
        assertThat(Usernames.stem(NOW)).isEqualTo("yyy261124041530");
        assertThat(new Usernames(names -> Set.of()).free(1, NOW)).containsExactly("yyy261124041530");
    }

    @Test
    void countsOnWhereANameIsTaken() {
        String stem = Usernames.stem(NOW);
        assertThat(new Usernames(names -> Set.of(stem, stem + "1")).free(2, NOW))
                .containsExactly(stem + "2", stem + "3");
    }

    @Test
    void goesOnWithinASecondAndBeginsAgainInTheNext() {
        Usernames usernames = new Usernames(names -> Set.of());
        String stem = Usernames.stem(NOW);

        assertThat(usernames.free(2, NOW)).containsExactly(stem, stem + "1");
        assertThat(usernames.free(1, NOW)).containsExactly(stem + "2");
        assertThat(usernames.free(1, NOW.plusSeconds(1))).containsExactly(Usernames.stem(NOW.plusSeconds(1)));
    }

    @Test
    void staysWithinTheColumn() {
        assertThat(new Usernames(names -> Set.of()).free(5_000, NOW))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 20);
    }
}
