package com.btrade.jobs.optout;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.btrade.model.VarietyId;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptOutJobTest {
    private static final Space SPACE = Sandbox.shared().fresh(OptOutJobTest.class);
    private static final Database DATABASE = new Database(SPACE);

    @BeforeEach
    void emptyStores() {
        DATABASE.update("DELETE FROM opt_out");
        DATABASE.update("DELETE FROM users");
    }

    @Test
    void takesAPersonOffAllMarketing() {
        JobRun run = optOut("mobile=+86 138-0000-0001");

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("written")).isEqualTo(1);
        assertThat(holding()).containsExactly("13800000001 MOBILE ALL OPERATOR");
        assertThat(run.output()).doesNotContain("13800000001").contains("138****0001 opted out 退订: done 已处理");
    }

    @Test
    void changesNothingTheSecondTime() {
        optOut("mobile=13800000001");
        String before = DATABASE.contents();

        JobRun again = optOut("mobile=13800000001");

        assertThat(again.count("skipped")).isEqualTo(1);
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void keepsTheBlockListApart() {
        optOut("openid=oAbC-1234567890");
        JobRun run = optOut("openid=oAbC-1234567890", "block=true");
        assertThat(run.output()).doesNotContain("oAbC-1234567890");
        assertThat(holding())
                .containsExactly("oAbC-1234567890 OPENID ALL OPERATOR", "oAbC-1234567890 OPENID BLOCK OPERATOR");
        optOut("openid=oAbC-1234567890", "block=true", "revoke=true");
        assertThat(holding()).containsExactly("oAbC-1234567890 OPENID ALL OPERATOR");
    }

    @Test
    void takesBackWhatThePersonSaidByAnyOfTheirAddresses() {
        DATABASE.update("""
                INSERT INTO users (id, username, password, phone, type, openid, openid2, createtime)
                VALUES (1, 'u', '', '13800000001', 8, 'o-1', 'b-1', '0')""");
        wish(OptOut.ofAll("b-1", OptOutSource.LINK, "", Today.NOW.minusSeconds(60)));
        wish(OptOut.ofHerb("o-1", new VarietyId(7), OptOutSource.FEEDBACK, "", Today.NOW.minusSeconds(60)));
        wish(OptOut.ofAll("13800000002", OptOutSource.REPLY, "TD", Today.NOW.minusSeconds(60)));

        assertThat(optOut("mobile=13800000001", "revoke=true").count("written")).isEqualTo(2);
        assertThat(holding()).containsExactly("13800000002 MOBILE ALL REPLY");
        assertThat(optOut("mobile=13800000001", "revoke=true").count("skipped")).isEqualTo(1);
    }

    @Test
    void storesTheAddressThatIsNamedAlthoughAnotherOfThePersonHasOptedOut() {
        DATABASE.update("""
                INSERT INTO users (id, username, password, phone, type, openid, openid2, createtime)
                VALUES (1, 'u', '', '13800000001', 8, 'o-1', '', '0')""");
        wish(OptOut.ofAll("o-1", OptOutSource.LINK, "", Today.NOW.minusSeconds(60)));

        assertThat(optOut("mobile=13800000001").count("written")).isEqualTo(1);
        assertThat(holding()).containsExactly("13800000001 MOBILE ALL OPERATOR", "o-1 OPENID ALL LINK");
    }

    @Test
    void changesNothingInADryRun() {
        JobRun run = optOut("mobile=13800000001", "dryRun=true");
        assertThat(run.count("written")).isEqualTo(1);
        assertThat(holding()).isEmpty();
    }

    @Test
    void masksTheAddressWhereItRefusesToGoOn() {
        for (String address : List.of("mobile=13800000001", "openid=oAbC-1234567890")) {
            JobRun run = optOut(address, "run.id=7,java.lang.Long");
            assertThat(run.exitCode()).isNotZero();
            assertThat(run.output())
                    .contains("Cannot restart", "does not exist", "****")
                    .doesNotContain("13800000001", "oAbC-1234567890");
        }
    }

    @Test
    void wantsOneAddress() {
        for (String[] arguments : List.of(new String[0], new String[] {"mobile=13800000001", "openid=o-1"})) {
            JobRun run = optOut(arguments);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.lastLine()).contains("expected mobile or openid, one of them 请给出 mobile 或 openid 之一");
        }
    }

    private static JobRun optOut(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.OPT_OUT, new Class<?>[] {Today.class}, arguments);
    }

    private static void wish(OptOut wish) {
        DATABASE.update(OptOut.STORE, wish.parameters(Today.NOW).toArray());
    }

    private static List<String> holding() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT_WS(' ', address, kind, scope, source) FROM opt_out WHERE asked_at > revoked_at"
                        + " ORDER BY 1")
                .query(String.class)
                .list();
    }
}
