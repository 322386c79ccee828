package com.btrade.jobs.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Today;
import com.btrade.jobs.testing.Yaoyy;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrateUsersTest {
    private static final Space SPACE = Sandbox.shared().fresh(MigrateUsersTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final Yaoyy YAOYY = new Yaoyy(SPACE);

    @BeforeEach
    void fillTables() {
        for (String table : List.of(
                "variety", "supplier", "users", "area", "migration_verdict", "unknown_herb", "unknown_herb_mention")) {
            DATABASE.update("DELETE FROM " + table);
        }
        DATABASE.update("INSERT INTO variety (id, type, name, alias) VALUES (7, 1, '黄芪', '北芪'), (8, 2, '枸杞', '枸杞子')");
        DATABASE.update("""
                INSERT INTO area (id, areaname, parentid, level) VALUES (620000, '甘肃省', 0, 1), (621100, '定西市', 620000, 2)""");
        YAOYY.empty();
        YAOYY.area(1, "甘肃省", 0);
        YAOYY.area(2, "定西", 1);
        YAOYY.area(3, "岷县", 2);
        YAOYY.category(51, "北芪", 0);
        YAOYY.category(52, "枸杞", 0);
    }

    @Test
    void opensAnAccountForAnUnknownPhone() {
        YAOYY.user(1, "13800000001", "oA");
        YAOYY.detail(1, "张三", 3, "52,51");

        JobRun run = migrate();

        assertThat(run.count("created")).isEqualTo(1);
        assertThat(users()).singleElement().satisfies(user -> {
            assertThat(user)
                    .containsEntry("phone", "13800000001")
                    .containsEntry("type", 8)
                    .containsEntry("name", "张三")
                    .containsEntry("nickname", "张三")
                    .containsEntry("openid", "oA")
                    .containsEntry("openid2", "")
                    .containsEntry("areaid", 621100)
                    .containsEntry("varietyids", "8,7");
            assertThat(user.get("username").toString()).startsWith("yyy261123120000");
            assertThat(user.get("password").toString()).matches("[0-9a-f]{32}");
        });
        assertThat(DATABASE.number("SELECT COUNT(*) FROM variety_recipient WHERE kind = 2 AND wechat = 1"))
                .isEqualTo(2);
    }

    @Test
    void takesAMissingNameFromTheSupplierWithThatMobile() {
        DATABASE.update("INSERT INTO supplier (name, mobile) VALUES ('', '13800000001'), ('老张', '13800000001')");
        YAOYY.user(1, "13800000001", "oA");
        YAOYY.detail(1, " ", null, null);
        YAOYY.user(2, "13800000002", "oB");

        migrate();

        assertThat(users())
                .extracting(user -> user.get("phone") + " " + user.get("name"))
                .containsExactly("13800000001 老张", "13800000002 ");
    }

    @Test
    void fillsAFieldThatHoldsNull() {
        DATABASE.update("ALTER TABLE users MODIFY name varchar(50) NULL, MODIFY nickname varchar(100) NULL,"
                + " MODIFY openid varchar(32) NULL, MODIFY varietyids varchar(100) NULL");
        existing(1, "13800000001", "", "", "", "");
        DATABASE.update("UPDATE users SET name = NULL, nickname = NULL, openid = NULL, varietyids = NULL");
        YAOYY.user(1, "13800000001", "oNew");
        YAOYY.detail(1, "张三", 3, "51");

        JobRun run = migrate();

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(fields()).containsExactly("1 张三 张三 oNew 7");
    }

    @Test
    void takesANameFromASupplierWhoseMobileIsWrittenOddly() {
        DATABASE.update("INSERT INTO supplier (name, mobile) VALUES ('老张', '13800000001 ')");
        YAOYY.user(1, "13800000001", "oA");

        JobRun run = migrate();

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(users()).extracting(user -> user.get("name")).containsExactly("老张");
    }

    @Test
    void fillsWhatAKnownPhoneLacksAndOverwritesNothing() {
        existing(1, "13800000001", "", "", "", "");
        existing(2, "13800000002", "原名", "原称", "oOld", "9");
        existing(3, "13800000003", "原名", "", "", "9");
        for (int id = 1; id <= 3; id++) {
            YAOYY.user(id, "1380000000" + id, "oNew" + id);
            YAOYY.detail(id, "张三", 3, "51");
        }

        JobRun run = migrate();

        assertThat(fields()).containsExactly("1 张三 张三 oNew1 7", "2 原名 原称 oOld 9", "3 原名 张三 oNew3 9");
        assertThat(verdicts()).containsExactly("1 FILLED ", "2 SAME ", "3 FILLED ");
        assertThat(run.count("filled")).isEqualTo(2);
        assertThat(run.count("same")).isEqualTo(1);
    }

    @Test
    void givesAnOpenIdToOneAccountOnly() {
        existing(1, "13800000001", "甲", "甲", "oA", "9");
        existing(2, "13800000002", "", "乙", "", "9");
        YAOYY.user(1, "13900000001", "oA");
        YAOYY.user(2, "13800000002", "oA");
        YAOYY.detail(2, "李四", null, null);
        YAOYY.user(3, "13900000003", "oC");
        YAOYY.user(4, "13900000004", "oC");

        migrate();

        assertThat(verdicts())
                .containsExactly("1 SKIPPED OPENID_KNOWN", "2 FILLED ", "3 CREATED ", "4 SKIPPED OPENID_KNOWN");
        assertThat(fields()).startsWith("1 甲 甲 oA 9", "2 李四 乙  9");
    }

    @Test
    void refusesWhatCannotBeAnAccountAndSaysWhy() {
        YAOYY.user(1, "13800000001", "");
        YAOYY.user(2, "13800000002", null);
        YAOYY.user(3, "1380000", "oC");
        YAOYY.user(4, null, "oD");
        YAOYY.user(5, "13800000005", "o" + "x".repeat(32));

        JobRun run = migrate();

        assertThat(verdicts())
                .containsExactly(
                        "1 SKIPPED NO_OPENID",
                        "2 SKIPPED NO_OPENID",
                        "3 REJECTED BAD_MOBILE",
                        "4 REJECTED BAD_MOBILE",
                        "5 REJECTED BAD_OPENID");
        assertThat(run.count("read")).isEqualTo(run.count("skipped") + run.count("rejected"));
        assertThat(DATABASE.count("users")).isZero();
    }

    @Test
    void takesTwoSourceUsersWithOnePhoneOneAfterTheOther() {
        YAOYY.user(1, "13800000001", "oA");
        YAOYY.user(2, "138-0000-0001", "oB");
        YAOYY.detail(2, "张三", null, "51");
        YAOYY.detail(2, "", 3, "52");

        migrate();

        assertThat(users())
                .singleElement()
                .satisfies(
                        user -> assertThat(user).containsEntry("openid", "oA").containsEntry("name", "张三"));
        assertThat(verdicts()).containsExactly("1 CREATED ", "2 FILLED ");
        assertThat(migrate().output()).doesNotContain("changed since");
    }

    @Test
    void doesNotTakeUpARowWhosePhoneGotAnAccountAfterItWasSkipped() {
        existing(1, "13900000009", "甲", "甲", "oA", "9");
        YAOYY.user(1, "13800000001", "oA");
        YAOYY.detail(1, "张三", null, "51");
        YAOYY.user(2, "13800000001", "oB");
        migrate();
        String before = DATABASE.contents();

        assertThat(migrate().count("same")).isEqualTo(2);
        assertThat(verdicts()).containsExactly("1 SKIPPED OPENID_KNOWN", "2 CREATED ");
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        existing(1, "13800000001", "", "", "", "");
        YAOYY.user(1, "13800000001", "oA");
        YAOYY.user(2, "13800000002", "oB");
        YAOYY.user(3, "13800000003", "");
        migrate();
        String before = DATABASE.contents();

        JobRun again = migrate();

        assertThat(again.count("same")).isEqualTo(3);
        assertThat(again.count("written")).isZero();
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void takesSqlInANameForText() {
        YAOYY.user(1, "13800000001", "oA");
        YAOYY.detail(1, "'); DROP TABLE users; --", 3, "51");

        migrate();

        assertThat(users())
                .singleElement()
                .satisfies(user -> assertThat(user).containsEntry("name", "'); DROP TABLE users; --"));
    }

    @Test
    void changesNothingInADryRun() {
        existing(1, "13800000001", "", "", "", "");
        YAOYY.user(1, "13800000001", "oA");
        YAOYY.user(2, "13800000002", "oB");
        String before = DATABASE.contents();

        JobRun run = migrate("dryRun=true");

        assertThat(run.count("created")).isEqualTo(1);
        assertThat(run.count("filled")).isEqualTo(1);
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    private static void existing(int id, String phone, String name, String nickname, String openId, String varieties) {
        DATABASE.update("""
                INSERT INTO users (id, username, password, phone, type, name, nickname, openid, varietyids, createtime)
                VALUES (?, ?, '', ?, 1, ?, ?, ?, ?, '0')""", id, "old" + id, phone, name, nickname, openId, varieties);
    }

    private static JobRun migrate(String... arguments) {
        JobRun run = JobRun.inThisJvm(SPACE, JobName.MIGRATE_USERS, new Class<?>[] {Today.class}, arguments);
        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        return run;
    }

    private static List<Map<String, Object>> users() {
        return DATABASE.rows("SELECT * FROM users ORDER BY phone, id");
    }

    private static List<String> fields() {
        return DATABASE.rows("SELECT * FROM users ORDER BY id").stream()
                .map(row -> row.get("id") + " " + row.get("name") + " " + row.get("nickname") + " " + row.get("openid")
                        + " " + row.get("varietyids"))
                .toList();
    }

    private static List<String> verdicts() {
        return DATABASE.rows("SELECT * FROM migration_verdict ORDER BY source_id").stream()
                .map(row -> row.get("source_id") + " " + row.get("verdict") + " " + row.get("reason"))
                .toList();
    }
}
