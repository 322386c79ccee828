package com.btrade.sandbox.dataset;

import java.util.List;
import java.util.Random;

/** Names of people and firms in the trade, as they write them on a marketplace. */
public final class People {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈" + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final Zipf SURNAME = new Zipf(SURNAMES.length(), 0.6);
    private static final List<String> GIVEN = List.of(
            "建国", "建军", "志强", "国庆", "卫东", "海涛", "永刚", "春生", "德明", "文斌", "小军", "红星", "玉成", "福来", "长林", "学义", "保国", "金山",
            "世杰", "兴旺", "成龙", "天佑", "立新", "占魁", "宏伟", "俊峰", "振华", "晓东", "新民", "书林", "秀英", "桂兰", "丽娟", "玉梅", "春花", "秀芳",
            "海燕", "小红", "凤霞", "爱华", "淑珍", "艳丽", "晓燕", "雪梅", "彩云", "美玲", "月娥", "翠平", "金凤", "慧敏", "伟", "强", "勇", "军", "磊",
            "涛", "斌", "鹏", "杰", "浩", "芳", "敏", "静", "丽", "娟", "燕", "霞", "萍", "玲", "婷");
    private static final List<String> TITLES = List.of("先生", "女士", "老板", "经理", "总");
    private static final List<String> FIRM_NAMES = List.of(
            "同盛", "济仁", "百草", "恒康", "瑞泰", "德昌", "神农", "本草堂", "华源", "永泰", "广济", "盛康", "惠民", "鸿运", "千草", "道源", "杏林",
            "仁和堂", "宏济", "万年青", "益康", "天泽", "沪谯", "春晖");
    private static final List<String> FIRM_KINDS = List.of(
            "药业有限公司", "中药材有限公司", "中药饮片有限公司", "中药材经营部", "药材行", "中药材种植专业合作社", "药材贸易商行", "参茸行", "土产药材收购站", "中药科技有限公司");

    private People() {}

    /** A surname. */
    public static String surname(Random random) {
        int at = SURNAME.next(random);
        return SURNAMES.substring(at, at + 1);
    }

    /** A full name such as 王建国. */
    public static String person(Random random) {
        return surname(random) + one(GIVEN, random);
    }

    /** A firm of the town such as 亳州同盛药业有限公司. */
    public static String firm(Town town, Random random) {
        return town.name() + one(FIRM_NAMES, random) + one(FIRM_KINDS, random);
    }

    /** How somebody signs a notice: mostly the full name, or 亳州李女士, or the firm. */
    public static String signature(Town town, Random random) {
        int kind = random.nextInt(100);
        if (kind < 65) {
            return person(random);
        }
        if (kind < 80) {
            return (random.nextBoolean() ? town.name() : "") + surname(random) + one(TITLES, random);
        }
        return firm(town, random);
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
