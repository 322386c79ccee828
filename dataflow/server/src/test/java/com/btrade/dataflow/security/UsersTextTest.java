package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTextTest {
    private static final String HASH = "$2y$04$" + "a".repeat(53);

    @Test
    void readsUsersBySemicolonAndByLine() {
        List<User> users = parse("anna:{bcrypt}" + HASH + ":view,Deploy; 王芳:{noop}se:cret:ALL\n# a note\nli.ming:"
                + HASH + ":SCHEDULE\n");

        assertThat(users).extracting(User::name).containsExactly("anna", "王芳", "li.ming");
        assertThat(users)
                .extracting(User::password)
                .containsExactly("{bcrypt}" + HASH, "{noop}se:cret", "{bcrypt}" + HASH);
        assertThat(users.get(0).roles()).containsExactly(Role.VIEW, Role.DEPLOY);
        assertThat(users.get(1).roles()).containsExactly(Role.values());
    }

    @Test
    void printsNoPassword() {
        assertThat(parse("anna:{noop}verysecret:ALL")).asString().doesNotContain("verysecret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verysecret",
                "bert:verysecret",
                "bert:verysecret:VIEW",
                "bert:{noop}:VIEW",
                "bert:{md5}verysecret:VIEW",
                "bert:{bcrypt}$2y$31$verysecret:VIEW",
                "bert:{noop}verysecret:",
                "bert:{noop}verysecret:VIEW,verysecret",
                "anna:{noop}verysecret:VIEW"
            })
    void namesAWrongEntryByPositionAndNeverQuotesIt(String wrong) {
        assertThatThrownBy(() -> parse("anna:{noop}verysecret:ALL;" + wrong))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("Invalid BTRADE_DATAFLOW_USERS: entry 2")
                .hasMessageNotContaining("verysecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "# only a note"})
    void refusesToTakeNobodyForNoLogIn(String text) {
        assertThatThrownBy(() -> parse(text)).hasMessageContaining("names no user");
    }

    private static List<User> parse(String text) {
        return new UsersText(Access.USERS).parse(text);
    }
}
