package com.btrade.jobs.quantity;

import com.btrade.model.HalfWidth;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mass as it stands in a text: 3-5吨, 500公斤到1吨, 约两千五百斤, 1,500 kg, 两吨半, 20.
 *
 * <p>A number with a unit counts wherever it stands. A number without one means 公斤, but only where nothing else is
 * attached to it: 100件 and 2015版 are no masses.
 */
record WrittenMass(BigDecimal amount, MassUnit unit) {
    private static final String NUMBER = "([" + ChineseNumber.CHARACTERS + "]+)";
    private static final String MORE = "\\s*(?:多|余|来|几|个|左右|以上|以内|上下|\\+)?\\s*";
    private static final String UNIT = "(公吨|吨|t(?![a-z])|公斤|千克|kgs?(?![a-z])|市斤|斤|克|g(?![a-z]))";
    private static final Pattern RANGE = Pattern.compile("[-~–—―─－至到或/]");
    private static final String TO = "\\s*(?:-|~|–|—|―|─|－|至|到|或|/)+\\s*";
    private static final String REMARK = "(?:大约|大概|约|求购|需要|需|要|求|购)?\\s*";
    private static final String ROUGHLY = "\\s*(?:多|余|来|左右|以上|以内|上下|起|\\+)*\\s*";

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern KILOGRAM = Pattern.compile("千克");
    private static final Pattern WITH_UNIT =
            Pattern.compile(NUMBER + MORE + "(?:" + UNIT + MORE + ")?(半?)" + TO + NUMBER + MORE + UNIT + "(半?)");
    private static final Pattern ONE_WITH_UNIT = Pattern.compile(NUMBER + MORE + UNIT + "(半?)");
    private static final Pattern BARE = Pattern.compile(
            REMARK + NUMBER + "(?:" + TO + NUMBER + ")?" + ROUGHLY + "(?:[\\s,;:。、(!].*)?", Pattern.DOTALL);

    /** The mass that the text means, if there is one; of a range the lower end. */
    static Optional<WrittenMass> find(String text) {
        String plain =
                THOUSANDS.matcher(HalfWidth.of(text).toLowerCase(Locale.ROOT)).replaceAll("");
        // 千 before 克 belongs to the unit, elsewhere it is a numeral.
        String clear = KILOGRAM.matcher(plain).replaceAll("公斤");
        return range(clear).or(() -> one(clear)).or(() -> bare(clear));
    }

    private static Optional<WrittenMass> range(String text) {
        if (!RANGE.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher matcher = WITH_UNIT.matcher(text);
        Matcher one = ONE_WITH_UNIT.matcher(text);
        if (!matcher.find() || (one.find() && one.start() < matcher.start())) {
            return Optional.empty();
        }
        String ownUnit = matcher.group(2);
        Optional<WrittenMass> first = ownUnit == null
                ? mass(ChineseNumber.lowerEnd(matcher.group(1), matcher.group(4)), matcher.group(5), matcher.group(3))
                : mass(matcher.group(1), ownUnit, matcher.group(3));
        return lower(first, mass(matcher.group(4), matcher.group(5), matcher.group(6)));
    }

    private static Optional<WrittenMass> one(String text) {
        Matcher matcher = ONE_WITH_UNIT.matcher(text);
        while (matcher.find()) {
            Optional<WrittenMass> mass = mass(matcher.group(1), matcher.group(2), matcher.group(3));
            if (mass.isPresent()) {
                return mass;
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenMass> bare(String text) {
        Matcher matcher = BARE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String other = matcher.group(2);
        return other == null
                ? mass(matcher.group(1), "公斤", "")
                : lower(mass(ChineseNumber.lowerEnd(matcher.group(1), other), "公斤", ""), mass(other, "公斤", ""));
    }

    private static Optional<WrittenMass> lower(Optional<WrittenMass> one, Optional<WrittenMass> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.comparing(WrittenMass::grams));
    }

    private static Optional<WrittenMass> mass(String number, String unit, @Nullable String half) {
        BigDecimal more = half == null || half.isEmpty() ? BigDecimal.ZERO : new BigDecimal("0.5");
        return ChineseNumber.read(number)
                .filter(amount -> amount.signum() > 0)
                .map(amount -> new WrittenMass(amount.add(more), MassUnit.written(unit)));
    }

    private BigDecimal grams() {
        return amount.multiply(unit.grams());
    }
}
