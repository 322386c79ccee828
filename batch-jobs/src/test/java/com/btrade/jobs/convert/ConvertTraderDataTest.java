package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConvertTraderDataTest {
    private static final Space SPACE = Sandbox.shared().fresh(ConvertTraderDataTest.class);
    private static final Database DATABASE = new Database(SPACE);

    @BeforeEach
    void emptyTables() {
        for (String table : List.of(
                "variety",
                "users",
                "purchase",
                "purchase_info",
                "trader_data",
                "trader_data_set_aside",
                "unknown_herb",
                "unknown_herb_mention")) {
            DATABASE.update("DELETE FROM " + table);
        }
        DATABASE.update(
                "INSERT INTO variety (id, type, name, alias) VALUES (7, 1, '黄芪', '北芪,绵芪'), (8, 2, '枸杞', '枸杞子')");
    }

    @Test
    void makesPurchasesOfTheRowsOfEverySource() {
        DATABASE.insertTrader("张三", "13800000001", "黄芪", "统", "3-5吨", "甘肃", 1);
        DATABASE.insertTrader("李四", "13800000002", "枸杞子", "280粒", "500斤", "宁夏", 2);

        JobRun run = convert();

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("read")).isEqualTo(2);
        assertThat(run.count("written")).isEqualTo(2);
        assertThat(batches())
                .extracting(row -> row.get("varietyid") + " " + row.get("name") + " " + row.get("specification") + " "
                        + row.get("quantity") + row.get("unit") + " " + row.get("quality") + " " + row.get("origin"))
                .containsExactly("7 黄芪 统 3吨 干度好 甘肃", "8 枸杞 280粒 250公斤 干度好 宁夏");
        assertThat(DATABASE.number("SELECT COUNT(*) FROM trader_data WHERE status = 1"))
                .isEqualTo(2);
    }

    @Test
    void leavesAPurchaseOpenWithoutEnd() {
        DATABASE.insertTrader("张三", "13800000001", "黄芪", "统", "1吨", "甘肃", 1);

        convert();

        assertThat(DATABASE.rows("SELECT * FROM purchase").get(0))
                .containsEntry("term", 0)
                .containsEntry("status", 1)
                .containsEntry("areaid", 0)
                .containsEntry("remark", "")
                .containsEntry("createtime", Long.toString(Today.NOW.getEpochSecond()))
                .hasEntrySatisfying("id", id -> assertThat(id.toString()).matches("[0-9]{12}"));
    }

    @Test
    void opensOneAccountPerPhoneAndUsesThoseThereAre() {
        DATABASE.update(
                "INSERT INTO users (username, password, phone, type, createtime) VALUES ('old', '', '13800000001', 1, '0')");
        DATABASE.insertTrader("张三", "13800000001", "黄芪", "统", "1吨", "甘肃", 1);
        DATABASE.insertTrader("李四", "138 0000 0002", "黄芪", "统", "1吨", "甘肃", 1);
        DATABASE.insertTrader("李四", "13800000002", "枸杞", "统", "1吨", "宁夏", 2);

        convert();

        assertThat(DATABASE.rows("SELECT * FROM users ORDER BY id"))
                .hasSize(2)
                .last()
                .satisfies(user -> {
                    assertThat(user.get("phone")).isEqualTo("13800000002");
                    assertThat(user.get("nickname")).isEqualTo("李四");
                    assertThat(user.get("type")).isEqualTo(8);
                    assertThat(user.get("username").toString()).startsWith("yyy261123120000");
                });
        assertThat(DATABASE.number("SELECT COUNT(*) FROM purchase p JOIN users u ON u.id = p.userid"))
                .isEqualTo(3);
    }

    @Test
    void givesAnAccountAPasswordThatThePhoneDoesNotTell() throws Exception {
        DATABASE.insertTrader("张三", "13800123456", "黄芪", "统", "1吨", "甘肃", 1);
        DATABASE.insertTrader("李四", "13900123456", "黄芪", "统", "1吨", "甘肃", 1);

        convert();

        byte[] guess = MessageDigest.getInstance("MD5").digest("123456".getBytes(StandardCharsets.US_ASCII));
        assertThat(DATABASE.rows("SELECT password FROM users"))
                .extracting(row -> row.get("password").toString())
                .doesNotContain(HexFormat.of().formatHex(guess))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[0-9a-f]{32}"));
    }

    @Test
    void keepsEmptyCells() {
        DATABASE.insertTrader(null, "13800000001", "黄芪", null, null, "", 2);

        JobRun run = convert();

        assertThat(run.count("written")).isEqualTo(1);
        assertThat(batches().get(0))
                .containsEntry("specification", "")
                .containsEntry("origin", "")
                .containsEntry("quantity", "1000")
                .containsEntry("unit", "公斤");
    }

    @Test
    void takesSqlInATextForText() {
        String hostile = "'); DROP TABLE users; --";
        DATABASE.insertTrader(hostile, "13800000001", "黄芪", hostile, "1吨", "\\' OR 1=1", 2);

        convert();

        assertThat(DATABASE.rows("SELECT nickname FROM users").get(0)).containsEntry("nickname", hostile);
        assertThat(batches().get(0)).containsEntry("specification", hostile).containsEntry("origin", "\\' OR 1=1");
    }

    @Test
    void makesLongTextsFitTheirColumns() {
        DATABASE.insertTrader(
                "长".repeat(255), "13800000001", "黄芪", "长".repeat(255), "99999999999吨", "长".repeat(255), 2);

        assertThat(convert().count("written")).isEqualTo(1);
        assertThat(batches().get(0)).containsEntry("specification", "长".repeat(100));
    }

    @Test
    void setsAsideWithoutBlockingWhatStandsBehind() {
        for (int i = 0; i < 15; i++) {
            DATABASE.insertTrader("张三", "13800000001", "无名草" + i, "", "", "", 2);
        }
        DATABASE.insertTrader("李四", "0558-5112233", "黄芪", "", "", "", 2);
        DATABASE.insertTrader("李四", "13800000002", "黄芪", "", "", "", 2);

        JobRun run = convert("--btrade.convert.chunk-size=5");

        assertThat(run.count("written")).isEqualTo(1);
        assertThat(run.count("setAside")).isEqualTo(16);
        assertThat(DATABASE.rows(
                        "SELECT reason, COUNT(*) AS n FROM trader_data_set_aside GROUP BY reason ORDER BY reason"))
                .extracting(row -> row.get("reason") + " " + row.get("n"))
                .containsExactly("BAD_MOBILE 1", "UNKNOWN_VARIETY 15");
        assertThat(convert().count("read"))
                .as("the same catalogue is not asked again")
                .isZero();
    }

    @Test
    void takesUpWhatWaitedOnceTheCatalogueHasLearned() {
        DATABASE.insertTrader("张三", "13800000001", "戴糁", "", "", "", 2);
        DATABASE.insertTrader("张三", "13800000001", "无名草", "", "", "", 2);
        convert();

        DATABASE.update("UPDATE variety SET alias = '北芪,绵芪,戴糁' WHERE id = 7");
        JobRun run = convert();

        assertThat(run.count("read")).isEqualTo(2);
        assertThat(run.count("written")).isEqualTo(1);
        assertThat(DATABASE.rows("SELECT tries FROM trader_data_set_aside"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("tries")).isEqualTo(2));
    }

    @Test
    void listsEachUnknownHerbOnceWithTheNumberOfRowsThatNameIt() {
        DATABASE.insertTrader("张三", "13800000001", "無名草（统）", "", "", "", 2);
        DATABASE.insertTrader("李四", "13800000002", " 无名草", "", "", "", 1);
        DATABASE.insertTrader("李四", "13800000002", "黄氏", "", "", "", 1);
        DATABASE.insertTrader("王五", "1380000000", "北方草", "", "", "", 1);

        JobRun run = convert();

        assertThat(unknownHerbs()).containsExactly("无名草 as 無名草（统）: 2, ", "黄氏 as 黄氏: 1, 黄芪");
        assertThat(run.output()).contains("Unknown herb 未知品种: 無名草（统） ×2", "黄氏 ×1 (黄芪?)");
        DATABASE.update("DELETE FROM trader_data_set_aside");
        assertThat(convert().count("read")).as("tried again").isEqualTo(4);
        assertThat(unknownHerbs()).containsExactly("无名草 as 無名草（统）: 2, ", "黄氏 as 黄氏: 1, 黄芪");
    }

    @Test
    void takesAHerbOffTheListOnceItIsKnownOrNoLongerNamed() {
        DATABASE.insertTrader("张三", "13800000001", "戴糁", "", "", "", 2);
        DATABASE.insertTrader("张三", "13800000001", "无名草", "", "", "", 2);
        convert();

        DATABASE.update("UPDATE variety SET alias = '北芪,绵芪,戴糁' WHERE id = 7");
        DATABASE.update("UPDATE trader_data SET variety = '枸杞' WHERE variety = '无名草'");
        JobRun run = convert();

        assertThat(unknownHerbs()).isEmpty();
        assertThat(run.output()).doesNotContain("Unknown herb");
        assertThat(DATABASE.rows("SELECT variety_id, resolved_at FROM unknown_herb WHERE name = '戴糁'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("variety_id", 7)
                        .containsEntry("resolved_at", Today.NOW.getEpochSecond()));
    }

    @Test
    void putsAHerbBackOnTheListWhenTheCatalogueHasForgottenIt() {
        DATABASE.insertTrader("张三", "13800000001", "戴糁", "", "", "", 2);
        convert();
        DATABASE.update("UPDATE variety SET alias = '戴糁' WHERE id = 7");
        convert();
        DATABASE.update("UPDATE variety SET alias = '' WHERE id = 7");
        DATABASE.insertTrader("张三", "13800000001", "戴糁", "", "", "", 2);
        convert();

        assertThat(unknownHerbs()).containsExactly("戴糁 as 戴糁: 1, ");
    }

    @Test
    void listsANameTooLongToBeOne() {
        DATABASE.insertTrader("张三", "13800000001", "草'; DROP TABLE users; --".repeat(10), "", "", "", 2);

        convert();

        assertThat(DATABASE.rows("SELECT name FROM unknown_herb"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("name").toString()).hasSize(100));
    }

    @Test
    void readsACatalogueWhoseRowsLackAnAlias() {
        DATABASE.update("ALTER TABLE variety MODIFY alias varchar(200) NULL");
        DATABASE.update("UPDATE variety SET alias = NULL WHERE id = 7");
        DATABASE.insertTrader("张三", "13800000001", "黄芪", "", "", "", 2);

        assertThat(convert().count("written")).isEqualTo(1);
    }

    @Test
    void takesUpARowThatSomebodyMended() {
        DATABASE.insertTrader("张三", "1380000001", "黄芪", "", "", "", 2);
        convert();

        DATABASE.update("UPDATE trader_data SET mobile = '13800000001'");

        assertThat(convert().count("written")).isEqualTo(1);
        assertThat(DATABASE.count("trader_data_set_aside")).isZero();
    }

    @Test
    void makesEveryRowAPurchaseOnceHoweverOftenItRuns() {
        DATABASE.insertTrader("张三", "13800000001", "黄芪", "统", "1吨", "甘肃", 1);
        convert();

        JobRun again = convert();

        assertThat(again.count("read")).isZero();
        assertThat(DATABASE.count("purchase")).isEqualTo(1);
    }

    @Test
    void givesThousandsOfRowsOfOneMomentIdsOfTheirOwn() {
        DATABASE.jdbc().sql("""
                        INSERT INTO trader_data (name, mobile, purchaseDate, variety, quantity, source)
                        SELECT '张三', 13800000000 + id, '2026-11-23', '黄芪', '1吨', 2 FROM area ORDER BY id LIMIT 350""").update();
        long rows = DATABASE.count("trader_data");

        JobRun run = convert("--btrade.convert.chunk-size=64");

        assertThat(run.count("written")).isEqualTo(rows);
        assertThat(DATABASE.number("SELECT COUNT(DISTINCT username) FROM users"))
                .isEqualTo(rows);
        assertThat(DATABASE.count("purchase")).isEqualTo(rows);
    }

    @Test
    void changesNothingInADryRun() {
        DATABASE.insertTrader("张三", "13800000001", "黄芪", "统", "1吨", "甘肃", 1);
        DATABASE.insertTrader("张三", "13800000001", "无名草", "统", "1吨", "甘肃", 1);
        String before = DATABASE.contents();

        JobRun run = convert("dryRun=true");

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("written")).isEqualTo(1);
        assertThat(run.count("setAside")).isEqualTo(1);
        assertThat(run.output())
                .contains("would become a purchase", "would be set aside", "138****0001, a new user")
                .doesNotContain("13800000001");
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    private static JobRun convert(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.CONVERT_TRADER_DATA, new Class<?>[] {Today.class}, arguments);
    }

    private static List<Map<String, Object>> batches() {
        return DATABASE.rows("SELECT * FROM purchase_info ORDER BY varietyid, id");
    }

    private static List<String> unknownHerbs() {
        return DATABASE.rows("""
                SELECT u.name, u.written, u.suggestions, COUNT(*) AS n FROM unknown_herb u
                JOIN unknown_herb_mention m ON m.name = u.name WHERE u.resolved_at IS NULL
                GROUP BY u.name, u.written, u.suggestions ORDER BY u.name""").stream()
                .map(row -> row.get("name") + " as " + row.get("written") + ": " + row.get("n") + ", "
                        + row.get("suggestions"))
                .toList();
    }
}
