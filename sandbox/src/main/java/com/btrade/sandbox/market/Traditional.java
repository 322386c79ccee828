package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Herb;

/** Writes herb names in traditional characters, with signs only that have one simplified form. */
final class Traditional {
    private static final String SIMPLIFIED = "黄党参归当连翘蓝红贝泽泻陈枣决苁锁阳钱叶猪鸡内虫蚕蝉龟鳖蛎龙钩药续断乌细远独补灵鱼广车胶银实";
    private static final String TRADITIONAL = "黃黨參歸當連翹藍紅貝澤瀉陳棗決蓯鎖陽錢葉豬雞內蟲蠶蟬龜鱉蠣龍鉤藥續斷烏細遠獨補靈魚廣車膠銀實";

    private Traditional() {}

    static boolean differs(Herb herb) {
        return !of(herb.name()).equals(herb.name());
    }

    static String of(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(sign -> {
            int at = SIMPLIFIED.indexOf(sign);
            text.append(at < 0 ? (char) sign : TRADITIONAL.charAt(at));
        });
        return text.toString();
    }
}
