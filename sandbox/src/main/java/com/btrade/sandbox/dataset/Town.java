package com.btrade.sandbox.dataset;

import java.util.List;
import java.util.Random;

/**
 * A town where herbs are traded.
 *
 * @param city the prefecture it belongs to, or itself
 * @param areaCode of its land lines
 */
public record Town(String name, String city, String province, String market, String areaCode) {
    private static final List<Town> ALL = List.of(
            new Town("亳州", "亳州", "安徽", "康美中药城", "0558"),
            new Town("安国", "保定", "河北", "东方药城", "0312"),
            new Town("玉林", "玉林", "广西", "银丰国际中药港", "0775"),
            new Town("成都", "成都", "四川", "荷花池中药材专业市场", "028"),
            new Town("樟树", "宜春", "江西", "中药材专业市场", "0795"),
            new Town("廉桥", "邵阳", "湖南", "廉桥药都", "0739"),
            new Town("禹州", "许昌", "河南", "中华药城", "0374"),
            new Town("普宁", "揭阳", "广东", "康美中药城", "0663"),
            new Town("广州", "广州", "广东", "清平药材市场", "020"),
            new Town("文山", "文山", "云南", "三七国际交易中心", "0876"),
            new Town("昆明", "昆明", "云南", "菊花园中药材市场", "0871"),
            new Town("陇西", "定西", "甘肃", "首阳镇药材市场", "0932"),
            new Town("岷县", "定西", "甘肃", "当归城", "0932"),
            new Town("兰州", "兰州", "甘肃", "黄河中药材市场", "0931"),
            new Town("哈尔滨", "哈尔滨", "黑龙江", "三棵树药材市场", "0451"),
            new Town("西安", "西安", "陕西", "万寿路药材市场", "029"),
            new Town("重庆", "重庆", "重庆", "解放路药材市场", "023"),
            new Town("鄄城", "菏泽", "山东", "舜王城药材市场", "0530"),
            new Town("平邑", "临沂", "山东", "金银花市场", "0539"),
            new Town("蕲春", "黄冈", "湖北", "李时珍国际医药港", "0713"),
            new Town("抚松", "白山", "吉林", "万良人参市场", "0439"),
            new Town("清原", "抚顺", "辽宁", "中药材市场", "024"));

    private static final Zipf BY_SIZE = new Zipf(ALL.size(), 0.7);

    /** One of them, the great markets more often. */
    public static Town next(Random random) {
        return ALL.get(BY_SIZE.next(random));
    }

    /** An address in its market. */
    public String address(Random random) {
        String region = province.equals(name) ? name : province + (market.startsWith(name) ? "" : name);
        return region + market + (1 + random.nextInt(9)) + "号楼" + (101 + random.nextInt(400)) + "号";
    }

    /** A land line of the town. */
    public String landLine(Random random) {
        int digits = areaCode.length() == 3 ? 8 : 7;
        StringBuilder number = new StringBuilder(areaCode).append('-').append(2 + random.nextInt(7));
        for (int i = 1; i < digits; i++) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }
}
