package com.btrade.jobs.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CleanSuppliersTest {
    private static final Space SPACE = Sandbox.shared().fresh(CleanSuppliersTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final Pattern UNDO = Pattern.compile("clean-suppliers undo=(\\S+)");

    @BeforeEach
    void emptyTables() {
        List.of("supplier", "users", "supplier_change", "supplier_set_aside")
                .forEach(table -> DATABASE.update("DELETE FROM " + table));
    }

    @Test
    void mergesTheRowsOfAMobileIntoTheOldest() {
        supplier(1, "", "13800000001", "", "7,8", 3, 0, 1);
        supplier(2, "李四", "13800000002", "", "9", 0, 0, 1);
        supplier(3, "张三", "13800000001", "0558-5112233", "8, 9", 1, 2, 1);
        supplier(4, "张三丰", "13800000001", "", "10", 9, 1, 2);

        JobRun run = clean();

        assertThat(run.exitCode()).isZero();
        assertThat(rows()).containsExactly("1 张三 13800000001 0558-5112233 7,8,9,10 9 2 2", "2 李四 13800000002  9 0 0 1");
        assertThat(links()).containsExactly("1-7", "1-8", "1-9", "1-10", "2-9");
        assertThat(run.count("removed")).isEqualTo(2);
    }

    @Test
    void tellsNobodyWhoIsNeverToBeToldInOneOfTheRows() {
        supplier(1, "张三", "13800000001", "", "7", 0, 0, 2);
        supplier(2, "张三", "13800000001", "", "8", 0, 0, 0);

        clean();

        assertThat(rows()).containsExactly("1 张三 13800000001  7,8 0 0 0");
    }

    @Test
    void cutsNoIdAndSaysWhatFoundNoRoom() {
        String full = IntStream.range(1001, 1019).mapToObj(Integer::toString).collect(Collectors.joining(",")) + ",101";
        supplier(1, "张三", "13800000001", "", full, 0, 0, 1);
        supplier(2, "张三", "13800000001", "", "2001,2002,100", 0, 0, 1);

        JobRun run = clean();

        assertThat(DATABASE.rows("SELECT variety FROM supplier"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("variety")).isEqualTo(full + ",2001"));
        assertThat(run.count("varietiesLeftOut")).isEqualTo(2);
    }

    @Test
    void putsNumbersWhereTheyBelong() {
        supplier(1, "甲", "4001234567", "", "7", 0, 0, 1);
        supplier(2, "乙", "13800000002/13900000002", "", "7,8", 5, 1, 1);
        supplier(3, "丙", "13800000003转8", "0558-5550000", "7", 0, 0, 1);
        supplier(4, "丁", "138-0000-0004", "", "7", 0, 0, 1);
        supplier(5, "戊", "无", "", "7", 0, 0, 1);
        supplier(6, "己", "0558-5112233", "", "7", 0, 0, 1);
        supplier(7, "庚", "", "", "7", 0, 0, 1);
        supplier(8, "辛", "13800000002", "", "9", 7, 0, 1);

        JobRun run = clean();

        assertThat(rows())
                .containsExactly(
                        "1 甲  4001234567 7 0 0 1",
                        "2 乙 13800000002  7,8,9 7 1 1",
                        "3 丙  0558-5550000,13800000003转8 7 0 0 1",
                        "4 丁 13800000004  7 0 0 1",
                        "5 戊 无  7 0 0 1",
                        "6 己 0558-5112233  7 0 0 1",
                        "7 庚   7 0 0 1",
                        "9 乙 13900000002  7,8 5 1 1");
        assertThat(setAside())
                .containsExactly("1 NO_MOBILE", "3 NO_MOBILE", "5 NOT_A_NUMBER", "6 LAND_LINE", "7 NO_MOBILE");
        assertThat(run.lastLine())
                .contains("split read=7 written=4")
                .contains("setAside=3")
                .contains("merge read=1 written=1");
        assertThat(DATABASE.number("SELECT COUNT(*) FROM variety_recipient WHERE recipient_id IN (1, 3) AND sms = 1"))
                .isZero();
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        supplier(1, "甲", "4001234567", "", "7", 0, 0, 1);
        supplier(2, "乙", "13800000002/13900000002", "", "7,8", 5, 1, 1);
        supplier(3, "丙", "13800000002", "", "9", 0, 0, 1);
        supplier(4, "丁", "无", "", "9", 0, 0, 1);
        clean();
        String before = DATABASE.contents();

        JobRun again = clean();

        assertThat(again.count("written")).isZero();
        assertThat(again.count("same")).isEqualTo(2);
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void takesARowUpThatSomebodyMended() {
        supplier(1, "甲", "无", "", "7", 0, 0, 1);
        clean();
        DATABASE.update("UPDATE supplier SET mobile = '138 0000 0001'");

        clean();

        assertThat(setAside()).isEmpty();
        assertThat(rows()).containsExactly("1 甲 13800000001  7 0 0 1");
    }

    @Test
    void takesUpWhatSomebodyGaveAPlainMobileOrDeleted() {
        supplier(1, "甲", "没有", "", "7", 0, 0, 1);
        supplier(2, "乙", "不详", "", "7", 0, 0, 1);
        clean();
        assertThat(setAside()).hasSize(2);
        DATABASE.update("UPDATE supplier SET mobile = '13800000001' WHERE id = 1");
        DATABASE.update("DELETE FROM supplier WHERE id = 2");

        JobRun run = clean();

        assertThat(setAside()).isEmpty();
        assertThat(run.count("split", "takenUp")).isEqualTo(2);
    }

    @Test
    void saysInADryRunThatARowSplitAndMergedWouldBeUndone() {
        supplier(1, "甲", "13800000002", "", "7", 0, 0, 1);
        supplier(2, "乙", "13800000002/13900000002", "", "8", 0, 0, 1);
        JobRun run = clean();
        String before = DATABASE.contents();

        JobRun undo = clean("undo=" + key(run), "dryRun=true");

        assertThat(undo.count("written")).isEqualTo(2);
        assertThat(undo.output()).doesNotContain("have been changed since");
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void changesNothingInADryRun() {
        supplier(1, "甲", "4001234567", "", "7", 0, 0, 1);
        supplier(2, "乙", "13800000002/13900000002", "", "7,8", 5, 1, 1);
        supplier(3, "丙", "13800000003", "", "9", 0, 0, 1);
        supplier(4, "丙", "13800000003", "", "9", 0, 0, 1);
        String before = DATABASE.contents();

        JobRun run = clean("dryRun=true");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("supplier 2 would get 138****0002 and 1 more rows", "suppliers [3, 4] of 138****0003")
                .doesNotContain("13800000002", "undo=");
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void undoesARunToTheLastColumn() {
        DATABASE.update("ALTER TABLE supplier ADD COLUMN websites_own varchar(20) NULL");
        try {
            supplier(1, "甲", "4001234567", "", "7", 0, 0, 1);
            supplier(2, "乙", "13800000002/13900000002", "", "7,8,", 5, 1, 1);
            supplier(3, "丙'); --\\", "13800000002", "", "9", 0, 0, 0);
            supplier(4, "丁", "13900000002", "", "10", 0, 0, 1);
            DATABASE.update(
                    "UPDATE supplier SET websites_own = CONCAT('own', id), record = id, createtime = '2015-01-01'");
            String before = suppliersAndLinks();
            JobRun run = clean();
            assertThat(suppliersAndLinks()).isNotEqualTo(before);
            assertThat(DATABASE.number("SELECT COUNT(*) FROM supplier WHERE createtime <> '2015-01-01'"))
                    .isZero();

            JobRun undo = clean("undo=" + key(run));

            assertThat(undo.exitCode()).isZero();
            assertThat(suppliersAndLinks()).isEqualTo(before);
            assertThat(setAside()).isEmpty();
            assertThat(clean("undo=" + key(run)).lastLine()).as("again").contains("undo read=0");
        } finally {
            DATABASE.update("ALTER TABLE supplier DROP COLUMN websites_own");
        }
    }

    @Test
    void leavesAloneWhatSomebodyHasChangedSinceAndSaysWhich() {
        supplier(1, "甲", "13800000001", "", "7", 0, 0, 1);
        supplier(2, "甲", "13800000001", "", "8", 0, 0, 1);
        supplier(3, "乙", "13800000003", "", "7", 0, 0, 1);
        supplier(4, "乙", "13800000003", "", "8", 0, 0, 1);
        JobRun run = clean();
        DATABASE.update("UPDATE supplier SET name = '改名' WHERE id = 1");

        JobRun undo = clean("undo=" + key(run));

        assertThat(rows())
                .containsExactly("1 改名 13800000001  7,8 0 0 1", "3 乙 13800000003  7 0 0 1", "4 乙 13800000003  8 0 0 1");
        assertThat(undo.count("rejected.CHANGED_SINCE")).isEqualTo(1);
        assertThat(undo.output()).contains("Cannot undo 无法撤销: suppliers [1] have been changed since");
    }

    @Test
    void refusesToUndoARunThatItDoesNotKnow() {
        JobRun undo = clean("undo=0123456789abcdef");

        assertThat(undo.exitCode()).isEqualTo(1);
        assertThat(undo.lastLine()).contains("Cannot undo 没有这次清理: no run 0123456789abcdef");
    }

    @Test
    void saysInADryRunWhatWouldBeUndone() {
        supplier(1, "甲", "13800000001", "", "7", 0, 0, 1);
        supplier(2, "甲", "13800000001", "", "8", 0, 0, 1);
        JobRun run = clean();
        String before = DATABASE.contents();

        JobRun undo = clean("undo=" + key(run), "dryRun=true");

        assertThat(undo.count("written")).isEqualTo(1);
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void mergesInAPartOnlyWhenTheOthersHaveSplitTheirRowsAndSaysWhose() {
        Part first = new Part(1, 2);
        Part second = new Part(2, 2);
        int id = IntStream.rangeClosed(1, 8)
                .filter(one -> second.holds(Integer.toString(one)))
                .findFirst()
                .orElseThrow();
        String mobile = IntStream.range(0, 9)
                .mapToObj(n -> "1380000000" + n)
                .filter(first::holds)
                .findFirst()
                .orElseThrow();
        supplier(id, "甲", "13900000009/" + mobile, "", "7", 0, 0, 1);
        supplier(100, "乙", mobile, "", "8", 0, 0, 1);

        JobRun early = clean("part=" + first, "--btrade.clean.patience=0s");
        JobRun other = clean("part=" + second, "--btrade.clean.patience=0s");
        JobRun again = clean("part=" + first, "--btrade.clean.patience=0s");

        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.lastLine()).contains("Cannot merge 还不能合并: parts 2/2 have left 1 rows to split");
        assertThat(other.exitCode()).isZero();
        assertThat(again.exitCode()).isZero();
        assertThat(again.count("removed")).isEqualTo(1);
        assertThat(DATABASE.rows("SELECT variety FROM supplier WHERE mobile = ?", mobile))
                .singleElement()
                .satisfies(row -> assertThat(row.get("variety")).isEqualTo("8,7"));
    }

    @Test
    void waitsForNobodyInADryRun() {
        supplier(1, "甲", "13800000001/13900000001", "", "7", 0, 0, 1);

        for (String part : List.of("1/2", "2/2")) {
            assertThat(clean("part=" + part, "dryRun=true", "--btrade.clean.patience=0s")
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void refusesToUndoInParts() {
        assertThat(clean("undo=0123456789abcdef", "part=1/2").lastLine()).contains("Cannot undo in parts 撤销不能分份");
    }

    @Test
    void leavesUsersAlone() {
        DATABASE.update(
                "INSERT INTO users (username, password, phone, type, createtime) VALUES ('u', '', '13800000001', 1, '0')");
        supplier(1, "甲", "13800000001", "", "7", 0, 0, 1);
        supplier(2, "甲", "13800000001", "", "8", 0, 0, 1);
        List<Map<String, Object>> before = DATABASE.rows("SELECT * FROM users");

        clean();

        assertThat(DATABASE.rows("SELECT * FROM users")).isEqualTo(before);
    }

    private static void supplier(
            int id, String name, String mobile, String phone, String variety, int score, int maxPush, int status) {
        DATABASE.update("""
                INSERT INTO supplier (id, name, mobile, phone, variety, pushscore, maxpush, pushstatus)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", id, name, mobile, phone, variety, score, maxPush, status);
    }

    private static JobRun clean(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.CLEAN_SUPPLIERS, new Class<?>[] {Today.class}, arguments);
    }

    private static String key(JobRun run) {
        Matcher hint = UNDO.matcher(run.output());
        assertThat(hint.find()).isTrue();
        return hint.group(1);
    }

    /** What another run added has another id each time. */
    private static List<String> rows() {
        return DATABASE.rows("SELECT * FROM supplier ORDER BY id").stream()
                .map(row -> (Integer.parseInt(row.get("id").toString()) > 8 ? 9 : row.get("id")) + " " + row.get("name")
                        + " " + row.get("mobile") + " " + row.get("phone") + " " + row.get("variety") + " "
                        + row.get("pushscore") + " " + row.get("maxpush") + " " + row.get("pushstatus"))
                .toList();
    }

    private static List<String> links() {
        return DATABASE
                .rows("SELECT recipient_id, variety_id FROM variety_recipient WHERE kind = 1 ORDER BY 1, 2")
                .stream()
                .map(row -> row.get("recipient_id") + "-" + row.get("variety_id"))
                .toList();
    }

    private static List<String> setAside() {
        return DATABASE.rows("SELECT supplier_id, reason FROM supplier_set_aside ORDER BY 1").stream()
                .map(row -> row.get("supplier_id") + " " + row.get("reason"))
                .toList();
    }

    private static String suppliersAndLinks() {
        return DATABASE.rows("SELECT * FROM supplier ORDER BY id") + "\n"
                + DATABASE.rows("SELECT * FROM variety_recipient ORDER BY 1, 2, 3");
    }
}
