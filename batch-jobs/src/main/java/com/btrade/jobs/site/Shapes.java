package com.btrade.jobs.site;

import java.util.regex.Pattern;

/** What values look like, right or wrong; whether they are right is a rule's matter. */
final class Shapes {
    /** Year, month and day, or a few digits and separators of them. */
    static final Pattern DATE = Pattern.compile("[0-9０-９]{2,4}[-/.年－][0-9０-９]{1,2}([-/.月－].*)?", Pattern.DOTALL);

    /** Something to dial, masked or not. */
    static final Pattern NUMBER = Pattern.compile("[+＋(（]?[0-9０-９][-0-9０-９*＊＋+()（）\\s\\p{Z}－]{5,}.*", Pattern.DOTALL);

    private Shapes() {}
}
