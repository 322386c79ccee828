package com.btrade.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
    @Test
    void holdsAtLeast400HerbsOfAllTypesThatFitTheirColumns() throws IOException {
        List<Map<String, String>> herbs = rows("variety");
        assertThat(herbs).hasSizeGreaterThan(400);
        assertThat(herbs)
                .extracting(herb -> Integer.valueOf(herb.get("type")))
                .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(herbs).allSatisfy(herb -> {
            assertThat(herb.get("name")).isNotBlank().hasSizeLessThanOrEqualTo(8);
            assertThat(herb.get("alias")).hasSizeLessThanOrEqualTo(200);
            assertThat(herb.get("english")).hasSizeLessThanOrEqualTo(30);
            assertThat(herb.get("origin")).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(herb.get("specification")).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(herb.get("unit")).isNotBlank().hasSizeLessThanOrEqualTo(50);
        });
    }

    @Test
    void givesEachNameAndAliasToOneHerb() throws IOException {
        Set<String> names = new HashSet<>();
        for (Map<String, String> herb : rows("variety")) {
            assertThat(names.add(herb.get("name")))
                    .describedAs(herb.get("name"))
                    .isTrue();
            Arrays.stream(herb.get("alias").split(",", -1))
                    .filter(alias -> !alias.isEmpty())
                    .forEach(alias ->
                            assertThat(names.add(alias)).describedAs(alias).isTrue());
        }
    }

    @Test
    void putsEveryCityUnderAProvince() throws IOException {
        List<Map<String, String>> areas = rows("area");
        Set<String> provinces = new HashSet<>();
        areas.stream().filter(area -> "1".equals(area.get("level"))).forEach(area -> provinces.add(area.get("id")));
        assertThat(provinces).hasSize(34);
        assertThat(areas)
                .filteredOn(area -> "2".equals(area.get("level")))
                .hasSizeGreaterThan(330)
                .allSatisfy(area -> assertThat(provinces).contains(area.get("parentid")));
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ReferenceDataTest.class.getResourceAsStream("/reference/" + table + ".tsv"))) {
            String[] lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n");
            String[] columns = lines[0].split("\t");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : Arrays.asList(lines).subList(1, lines.length)) {
                String[] cells = line.split("\t", -1);
                assertThat(cells).describedAs(line).hasSameSizeAs(columns);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(columns[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
