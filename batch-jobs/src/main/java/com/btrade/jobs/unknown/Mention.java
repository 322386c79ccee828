package com.btrade.jobs.unknown;

import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.jobs.run.Texts;

/**
 * A row that names a herb which the catalogue does not know.
 *
 * @param origin the row's key among those of its kind, at most 64 characters
 * @param written the name as the row has it
 */
public record Mention(String origin, String written, Unknown herb) {
    private static final int NAME = 100;
    private static final int ORIGIN = 64;

    public Mention {
        if (origin.isEmpty() || origin.length() > ORIGIN) {
            throw new IllegalArgumentException("Invalid origin: " + origin + ", expected 1 to 64 characters");
        }
        if (herb.name().isEmpty()) {
            throw new IllegalArgumentException("Invalid mention of " + origin + ": it names no herb");
        }
    }

    /** The name it is listed under; of one too long to be a herb's the beginning. */
    String name() {
        return Texts.cut(herb.name(), NAME);
    }

    String shownName() {
        return Texts.cut(written, NAME);
    }

    Key key() {
        return new Key(origin, name());
    }

    /** What makes a mention the same one. */
    record Key(String origin, String name) {}
}
