package com.btrade.jobs.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private final Places places = new Places(
            List.of(
                    new AreaRow(1, "甘肃省", 0),
                    new AreaRow(2, "定西", 1),
                    new AreaRow(3, "岷县", 2),
                    new AreaRow(4, "北京市", 0),
                    new AreaRow(5, "东城区", 4),
                    new AreaRow(6, "内蒙古自治区", 0),
                    new AreaRow(7, "兴安盟", 6),
                    new AreaRow(8, "无名市", 1),
                    new AreaRow(9, "甲", 10),
                    new AreaRow(10, "乙", 9),
                    new AreaRow(11, "自己", 11),
                    new AreaRow(12, "孤县", 999),
                    new AreaRow(13, "定西市", 999),
                    new AreaRow(14, "鼓楼区", 15),
                    new AreaRow(15, "南京市", 16),
                    new AreaRow(16, "江苏省", 0)),
            List.of(
                    new AreaRow(620000, "甘肃省", 0),
                    new AreaRow(621100, "定西市", 620000),
                    new AreaRow(621126, "岷县", 621100),
                    new AreaRow(110000, "北京市", 0),
                    new AreaRow(110100, "北京市", 110000),
                    new AreaRow(150000, "内蒙古", 0),
                    new AreaRow(152200, "兴安盟", 150000),
                    new AreaRow(320000, "江苏省", 0),
                    new AreaRow(320100, "南京市", 320000)));

    @ParameterizedTest
    @CsvSource({
        "3, '621100,620000', 621126",
        "2, '621100,620000', 621100",
        "1, '', 620000",
        "5, '110100,110000', 110100",
        "7, '152200,150000', 152200",
        "8, '', 620000",
        "14, '320100,320000', 320100",
        "9, '', 0",
        "11, '', 0",
        "12, '', 0",
        "13, '', 0",
        "0, '', 0",
        "404, '', 0",
    })
    void findsAPlaceByTheNamesOnTheWayToItsProvince(int area, String businessPlace, int smallest) {
        assertThat(places.of(area).businessPlace()).isEqualTo(businessPlace);
        assertThat(places.of(area).area()).isEqualTo(smallest);
    }

    @Test
    void knowsNothingWithoutAreas() {
        assertThat(new Places(List.of(), List.of()).of(1)).isEqualTo(Place.UNKNOWN);
    }
}
