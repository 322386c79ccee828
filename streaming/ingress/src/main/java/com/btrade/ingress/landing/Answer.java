package com.btrade.ingress.landing;

/** What the buyer answered to a quote: {@code quote.state}. */
enum Answer {
    NONE(0, "待答复", "unanswered"),
    ACCEPTED(1, "已接受", "accepted"),
    REJECTED(2, "已拒绝", "rejected");

    private final int id;
    private final String chinese;
    private final String english;

    Answer(int id, String chinese, String english) {
        this.id = id;
        this.chinese = chinese;
        this.english = english;
    }

    /** The answer with a stored code; one of the website's that is not known here counts as none. */
    static Answer of(int id) {
        for (Answer one : values()) {
            if (one.id == id) {
                return one;
            }
        }
        return NONE;
    }

    int id() {
        return id;
    }

    /** For the page. */
    public String getChinese() {
        return chinese;
    }

    /** For the page. */
    public String getEnglish() {
        return english;
    }
}
