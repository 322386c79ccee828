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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrateSuppliersTest {
    private static final Space SPACE = Sandbox.shared().fresh(MigrateSuppliersTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final Yaoyy YAOYY = new Yaoyy(SPACE);

    @BeforeEach
    void fillTables() {
        for (String table :
                List.of("variety", "supplier", "area", "migration_verdict", "unknown_herb", "unknown_herb_mention")) {
            DATABASE.update("DELETE FROM " + table);
        }
        DATABASE.update("INSERT INTO variety (id, type, name, alias) VALUES (7, 1, '黄芪', '北芪'), (8, 2, '枸杞', '枸杞子')");
        DATABASE.update("""
                INSERT INTO area (id, areaname, parentid, level)
                VALUES (620000, '甘肃省', 0, 1), (621100, '定西市', 620000, 2), (110000, '北京市', 0, 1), (110100, '北京市', 110000, 2)""");
        YAOYY.empty();
        YAOYY.area(1, "甘肃", 0);
        YAOYY.area(2, "定西市", 1);
        YAOYY.area(3, "岷县", 2);
        YAOYY.category(50, "根茎类", 0);
        YAOYY.category(51, "北芪", 50);
        YAOYY.category(52, "枸杞統貨", 50);
        YAOYY.category(53, "无名草", 50);
    }

    @Test
    void addsASupplierWithWhatNamesMeanHere() {
        YAOYY.supplier(11, "张三", "138 0000 0001", 3, "51, 52,53,99", 3);
        YAOYY.supplier(12, "李四", "13800000002", 3, "51", null);

        JobRun run = migrate();

        assertThat(run.exitCode()).isZero();
        assertThat(suppliers())
                .extracting(row -> row.get("name") + " " + row.get("company") + " " + row.get("mobile") + " "
                        + row.get("address") + " " + row.get("businessplace") + " " + row.get("variety") + " "
                        + row.get("source") + " " + row.get("yaoyy_status") + " " + row.get("pushstatus"))
                .containsExactly(
                        "张三 百草行 13800000001 药都大道1号 621100,620000 7,8 yaoyy_3 2 1",
                        "李四 百草行 13800000002 药都大道1号 621100,620000 7 yaoyy_1 2 1");
        assertThat(DATABASE.number("SELECT COUNT(*) FROM variety_recipient WHERE kind = 1"))
                .isEqualTo(3);
        assertThat(DATABASE.rows("SELECT kind, origin, name FROM unknown_herb_mention"))
                .containsExactly(Map.of("kind", "MIGRATE_SUPPLIERS", "origin", "11", "name", "无名草"));
    }

    @Test
    void saysOfEachRowWhatBecameOfIt() {
        DATABASE.update("INSERT INTO supplier (name, mobile) VALUES ('王五', '13800000001')");
        YAOYY.supplier(1, "张三", "13800000001", 3, "51", 1);
        YAOYY.supplier(2, "张三", "13800000002", 3, "53", 1);
        YAOYY.supplier(3, "张三", "0558-5112233", 3, "51", 1);
        YAOYY.supplier(4, "张三", null, null, null, null);
        YAOYY.supplier(5, null, "13800000005", null, "51", 1);
        YAOYY.supplier(6, "张三", "13800000005", 3, "52", 1);

        JobRun run = migrate();

        assertThat(verdicts())
                .containsExactly(
                        "1 SKIPPED MOBILE_KNOWN",
                        "2 SKIPPED NO_VARIETY",
                        "3 REJECTED BAD_MOBILE",
                        "4 REJECTED BAD_MOBILE",
                        "5 CREATED ",
                        "6 SKIPPED MOBILE_KNOWN");
        assertThat(run.count("read")).isEqualTo(6);
        assertThat(run.count("written")).isEqualTo(1);
        assertThat(run.count("skipped")).isEqualTo(3);
        assertThat(run.count("rejected")).isEqualTo(2);
        assertThat(run.count("skipped.MOBILE_KNOWN")).isEqualTo(2);
        assertThat(run.count("rejected.BAD_MOBILE")).isEqualTo(2);
    }

    @Test
    void tellsEveryRowOfAChunkByItsOwnTarget() {
        for (int id = 1; id <= 600; id++) {
            YAOYY.supplier(id, "张三", Long.toString(13800000000L + id), 3, id % 7 == 0 ? "53" : "51", 1);
        }

        JobRun run = migrate("--btrade.migrate.chunk-size=550");

        assertThat(run.count("created")).isEqualTo(515);
        assertThat(run.count("skipped.NO_VARIETY")).isEqualTo(85);
        assertThat(DATABASE.number("""
                SELECT COUNT(*) FROM migration_verdict v JOIN supplier s ON s.id = v.target_id
                WHERE v.verdict = 'CREATED' AND s.mobile = 13800000000 + v.source_id""")).isEqualTo(515);
        String before = DATABASE.contents();
        assertThat(migrate("--btrade.migrate.chunk-size=7").count("same")).isEqualTo(600);
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        DATABASE.update("INSERT INTO supplier (name, mobile) VALUES ('王五', '13800000001')");
        YAOYY.supplier(1, "张三", "13800000001", 3, "51", 1);
        YAOYY.supplier(2, "张三", "13800000002", 3, "53", 1);
        YAOYY.supplier(3, "张三", "13800000003", 3, "51", 1);
        migrate();
        String before = DATABASE.contents();

        JobRun again = migrate();

        assertThat(again.exitCode()).isZero();
        assertThat(again.count("same")).isEqualTo(3);
        assertThat(again.count("written")).isZero();
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void judgesARefusedRowAgainAndNoSettledOne() {
        YAOYY.supplier(1, "张三", "13800000001", 3, "53", 1);
        YAOYY.supplier(2, "张三", "13800000002", 3, "51", 1);
        migrate();

        DATABASE.update("UPDATE variety SET alias = '北芪,无名草' WHERE id = 7");
        DATABASE.update("UPDATE supplier SET name = '改名', variety = '' WHERE mobile = '13800000002'");
        JobRun run = migrate();

        assertThat(verdicts()).containsExactly("1 CREATED ", "2 CREATED ");
        assertThat(run.count("created")).isEqualTo(1);
        assertThat(run.count("same")).isEqualTo(1);
        assertThat(suppliers())
                .extracting(row -> row.get("name") + " " + row.get("variety"))
                .containsExactlyInAnyOrder("改名 ", "张三 7");
        assertThat(run.output()).contains("1 changed since 之后被修改");
        assertThat(DATABASE.number("SELECT COUNT(*) FROM unknown_herb WHERE resolved_at IS NULL"))
                .isZero();
    }

    @Test
    void takesBadInputForWhatItIs() {
        String hostile = "'); DROP TABLE supplier; --";
        YAOYY.area(21, "甲县", 22);
        YAOYY.area(22, "乙市", 21);
        YAOYY.area(23, "孤县", 999);
        YAOYY.area(24, "自县", 24);
        YAOYY.category(61, "甲类", 62);
        YAOYY.category(62, "北芪", 61);
        YAOYY.category(63, null, 61);
        YAOYY.supplier(1, hostile, "13800000001", 21, "61,62,63", 1);
        YAOYY.supplier(2, "长".repeat(200), "13800000002/13900000002,4001234567", 23, " 51 ,x,,51,", 1);
        YAOYY.supplier(3, "", "13800000003", 24, "51", 1);

        assertThat(migrate().exitCode()).isZero();

        assertThat(suppliers())
                .extracting(row -> row.get("name") + " " + row.get("phone") + " " + row.get("businessplace") + " "
                        + row.get("variety"))
                .containsExactly(
                        hostile.substring(0, 20) + "   7", "长".repeat(20) + " 13900000002,4001234567  7", "   7");
    }

    @Test
    void cutsNoIdHereAndBelievesNoneThatWasCutThere() {
        String ids = IntStream.range(1000, 1100).mapToObj(Integer::toString).collect(Collectors.joining(","));
        for (int id = 1000; id < 1100; id++) {
            DATABASE.update("INSERT INTO variety (id, type, name) VALUES (?, 1, ?)", id, "草" + id);
            YAOYY.category(id, "草" + id, 0);
        }
        YAOYY.supplier(1, "张三", "13800000001", 3, ids, 1);
        YAOYY.supplier(2, "张三", "13800000002", 3, "51," + "x".repeat(992) + ",1007", 1);

        migrate();

        assertThat(suppliers()).extracting(row -> row.get("variety")).containsExactly(ids.substring(0, 99), "7");
    }

    @Test
    void changesNothingInADryRun() {
        YAOYY.supplier(1, "张三", "13800000001", 3, "51", 1);
        YAOYY.supplier(2, "张三", "13800000002", 3, "53", 1);
        String before = DATABASE.contents();

        JobRun run = migrate("dryRun=true");

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("written")).isEqualTo(1);
        assertThat(run.count("skipped.NO_VARIETY")).isEqualTo(1);
        assertThat(run.output())
                .contains("row 1 would be 将为 CREATED", "row 2 would be 将为 SKIPPED NO_VARIETY")
                .doesNotContain("13800000001");
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void failsWithTheStretchWhereASourceRowHasNoVerdict() {
        for (int id = 1; id <= 5; id++) {
            YAOYY.supplier(id, "张三", "1380000000" + id, 3, "51", 1);
        }
        DATABASE.update("""
                CREATE TRIGGER lose BEFORE INSERT ON migration_verdict FOR EACH ROW
                SET NEW.source_id = IF(NEW.source_id = 3, 999, NEW.source_id)""");
        try {
            JobRun run = migrate("--btrade.migrate.group-size=2");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lastLine())
                    .contains("FAILED", "Failed to reconcile", "source rows 3-4: 1 without a verdict");
        } finally {
            DATABASE.update("DROP TRIGGER lose");
        }
        DATABASE.update("DELETE FROM migration_verdict WHERE source_id = 999");
        JobRun again = migrate("--btrade.migrate.group-size=2");
        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(verdicts()).contains("3 SKIPPED MOBILE_KNOWN").hasSize(5);
    }

    @Test
    void failsWhenARowThatItWroteIsNotThere() {
        YAOYY.supplier(1, "张三", "13800000001", 3, "51", 1);
        DATABASE.update("""
                CREATE TRIGGER lose AFTER INSERT ON migration_verdict FOR EACH ROW
                DELETE FROM supplier WHERE id = NEW.target_id""");
        try {
            assertThat(migrate().lastLine()).contains("FAILED", "1 written and not there");
        } finally {
            DATABASE.update("DROP TRIGGER lose");
        }
        JobRun again = migrate();
        assertThat(again.exitCode()).as("tells it from then on").isZero();
        assertThat(again.output()).contains("1 deleted or merged since");
    }

    @Test
    void tellsOfRowsThatAreGoneSinceAndDoesNotFail() {
        YAOYY.supplier(1, "张三", "13800000001", 3, "51", 1);
        YAOYY.supplier(2, "张三", "13800000002", 3, "51", 1);
        YAOYY.supplier(3, "张三", "13800000003", 3, "51", 1);
        migrate();
        DATABASE.update("DELETE FROM supplier WHERE mobile = '13800000001'");
        YAOYY.update("DELETE FROM supplier WHERE id = 2");

        JobRun run = migrate();

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("1 gone from the source", "1 deleted or merged since");
        assertThat(DATABASE.count("supplier")).isEqualTo(2);
    }

    private static JobRun migrate(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.MIGRATE_SUPPLIERS, new Class<?>[] {Today.class}, arguments);
    }

    private static List<Map<String, Object>> suppliers() {
        return DATABASE.rows("SELECT * FROM supplier ORDER BY id");
    }

    private static List<String> verdicts() {
        return DATABASE.rows("SELECT * FROM migration_verdict ORDER BY source_id").stream()
                .map(row -> row.get("source_id") + " " + row.get("verdict") + " " + row.get("reason"))
                .toList();
    }
}
