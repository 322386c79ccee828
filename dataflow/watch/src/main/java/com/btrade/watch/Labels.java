package com.btrade.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets nothing into a label but short words: what may be a mobile, an openid, a token or a text of somebody's is {@value
 * #OTHER}. Labels come from closed sets anyway; this holds where one does not.
 */
final class Labels implements MeterFilter {
    static final String OTHER = "other";

    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z/][0-9A-Za-z ._:/{}'-]{0,99}");
    private static final Pattern PERSON =
            Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])|(?<![0-9A-Za-z_-])o[0-9A-Za-z_-]{27}(?![0-9A-Za-z_-])");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Fa-f]{24,}|[0-9A-Za-z_-]{40,}");

    @Override
    public Meter.Id map(Meter.Id id) {
        List<Tag> tags = id.getTags().stream()
                .map(tag -> Tag.of(tag.getKey(), word(tag.getValue())))
                .collect(Collectors.toList());
        return id.replaceTags(tags);
    }

    static String word(String value) {
        boolean plain = WORD.matcher(value).matches()
                && !PERSON.matcher(value).find()
                && !TOKEN.matcher(value).find();
        return plain ? value : OTHER;
    }
}
