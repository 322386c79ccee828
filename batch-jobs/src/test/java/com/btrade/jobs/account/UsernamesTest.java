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
        assertThat(Usernames.free(1, Usernames.stem(NOW), Set.of())).containsExactly("yyy261124041530");
    }

    @Test
    void countsOnWhereANameIsTaken() {
        String stem = Usernames.stem(NOW);
        assertThat(Usernames.free(2, stem, Set.of(stem, stem + "1"))).containsExactly(stem + "2", stem + "3");
    }

    @Test
    void staysWithinTheColumn() {
        assertThat(Usernames.free(5_000, Usernames.stem(NOW), Set.of()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 20);
    }
}
