package com.btrade.jobs.herb;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.herb.HerbAnswer.How;
import com.btrade.jobs.herb.HerbAnswer.Known;
import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.jobs.herb.HerbCatalogue.Entry;
import com.btrade.model.VarietyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HerbCatalogueTest {
    private static final List<Entry> ENTRIES = List.of(
            entry(3, "延胡索", "元胡,玄胡、延胡"),
            entry(1, "南沙参", "沙参,泡参"),
            entry(2, "北沙参", "沙参"),
            entry(5, "枸杞", "枸杞子"),
            entry(6, "沙苑子", "枸杞,  ,"),
            entry(7, "姜（生）", ""),
            new Entry(new VarietyId(8), "当归", "秦归", "统个,片,头,酒", "甘肃,岷山"),
            new Entry(new VarietyId(9), "当归尾", "", "", ""),
            new Entry(new VarietyId(10), "姜黄", "", "白", "四川"),
            new Entry(new VarietyId(11), "贝母", "", "片", "湖北"),
            new Entry(new VarietyId(12), "红花椒", "", "统", "四川"),
            new Entry(new VarietyId(13), "花椒", "", "红,统", "四川"),
            new Entry(new VarietyId(14), "豆根红", "", "甲", ""),
            new Entry(new VarietyId(15), "红豆根", "", "红", ""),
            new Entry(new VarietyId(16), "芎藭", "", "", ""));
    private final HerbCatalogue catalogue = new HerbCatalogue(ENTRIES);

    @Test
    void findsAHerbByItsName() {
        assertThat(find("延胡索")).isEqualTo(3);
    }

    @Test
    void findsAHerbByEachOfItsAliases() {
        assertThat(find("元胡")).isEqualTo(3);
        assertThat(find("玄胡")).isEqualTo(3);
        assertThat(find("延胡（统货）")).isEqualTo(3);
    }

    @Test
    void believesANameBeforeAnAlias() {
        assertThat(find("枸杞")).isEqualTo(5);
    }

    @Test
    void givesAnAliasOfTwoHerbsToTheOlderOneWhateverTheOrder() {
        List<Entry> reversed = new ArrayList<>(ENTRIES);
        Collections.reverse(reversed);
        assertThat(find("沙参")).isEqualTo(1);
        assertThat(new HerbCatalogue(reversed).resolve("沙参"))
                .isEqualTo(new Known(new Herb(new VarietyId(1), "南沙参"), How.ALIAS));
    }

    @Test
    void foldsItsOwnNamesToo() {
        assertThat(find("姜")).isEqualTo(7);
    }

    @Test
    void findsNothingForAnUnknownOrEmptyName() {
        assertThat(catalogue.resolve("龙须藤")).isEqualTo(new Unknown("龙须藤", List.of()));
        assertThat(catalogue.resolve("")).isEqualTo(new Unknown("", List.of()));
        assertThat(catalogue.resolve("（）")).isEqualTo(new Unknown("", List.of()));
        assertThat(catalogue.resolve("长".repeat(255))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "当归片, 8",
        "甘肃当归, 8",
        "统货当归, 8",
        "当归(统), 8",
        "甘肃当归片, 8",
        "岷山当归头, 8",
        "酒当归, 8",
        "秦归片, 8",
        "甘肅當歸片, 8",
        "当归-甘肃-统货, 8",
        "当归 60头, 8",
        "当归0.5-1cm片, 8",
        "精选甘肃产地当归统片, 8",
        "当归尾, 9",
        "当归尾片, 9",
        "红花椒, 12",
        "四川红花椒, 12",
        "花椒红, 13",
        "芎藭片, 16",
        "芎䓖, 16"
    })
    void findsAHerbAmongWordsOfTheTrade(String written, int herb) {
        assertThat(find(written)).isEqualTo(herb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "白姜黄", "片姜黄", "当归、黄芪", "当归枸杞", "野当归", "当归藤", "当归叶", "姜片", "姜统货", "湖北贝母", "甘肃", "统货", "片", "沙参片", "甘肃沙参",
                "地黄当归藤"
            })
    void doesNotMakeOneHerbOfAnother(String written) {
        assertThat(catalogue.resolve(written)).isInstanceOf(Unknown.class);
    }

    @Test
    void doesNotChooseBetweenTwoNamesOfOneLength() {
        HerbCatalogue two = new HerbCatalogue(List.of(
                new Entry(new VarietyId(1), "红豆根", "", "甲乙", ""), new Entry(new VarietyId(2), "根甲乙", "", "红豆", "")));
        assertThat(two.resolve("红豆根甲乙"))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.suggestions()).containsExactlyInAnyOrder("红豆根", "根甲乙"));
    }

    @Test
    void saysWhatLedToTheHerb() {
        assertThat(how("當歸")).isEqualTo(How.NAME);
        assertThat(how("秦归")).isEqualTo(How.ALIAS);
        assertThat(how("秦归片")).isEqualTo(How.GLUED);
    }

    @Test
    void onlySuggestsWhatAMisspellingMayMean() {
        assertThat(suggestions("延胡锁")).containsExactly("延胡", "延胡索");
        assertThat(suggestions("延索胡")).contains("延胡索");
        assertThat(suggestions("野生当归藤王")).containsExactly("当归");
        assertThat(suggestions("无名草")).isEmpty();
    }

    @Test
    void changesItsFingerprintWithAllThatDecidesAndNothingElse() {
        List<Entry> reversed = new ArrayList<>(ENTRIES);
        Collections.reverse(reversed);
        assertThat(new HerbCatalogue(reversed).fingerprint()).isEqualTo(catalogue.fingerprint());
        Entry before = new Entry(new VarietyId(3), "延胡索", "元胡", "统", "浙江");
        List<Entry> learned = List.of(
                before,
                new Entry(new VarietyId(4), "延胡索", "元胡", "统", "浙江"),
                new Entry(new VarietyId(3), "元胡索", "元胡", "统", "浙江"),
                new Entry(new VarietyId(3), "延胡索", "玄胡", "统", "浙江"),
                new Entry(new VarietyId(3), "延胡索", "元胡", "统,片", "浙江"),
                new Entry(new VarietyId(3), "延胡索", "元胡", "统", "浙江,陕西"));
        assertThat(learned.stream().map(one -> new HerbCatalogue(List.of(one)).fingerprint()))
                .doesNotHaveDuplicates()
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{24}"));
    }

    private int find(String name) {
        return known(name).herb().id().value();
    }

    private How how(String name) {
        return known(name).how();
    }

    private Known known(String name) {
        HerbAnswer answer = catalogue.resolve(name);
        assertThat(answer).as(name).isInstanceOf(Known.class);
        return (Known) answer;
    }

    private List<String> suggestions(String name) {
        HerbAnswer answer = catalogue.resolve(name);
        assertThat(answer).as(name).isInstanceOf(Unknown.class);
        return ((Unknown) answer).suggestions();
    }

    private static Entry entry(int id, String name, String aliases) {
        return new Entry(new VarietyId(id), name, aliases, "", "");
    }
}
