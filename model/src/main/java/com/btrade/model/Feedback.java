package com.btrade.model;

/** What a recipient may answer to a push: the stored {@code feed_back.option}. */
public enum Feedback {
    NOT_MY_HERB(1, "这不是我的药材", "not my herb"),
    PRICE(2, "价格不合适", "the price does not suit me"),
    NO_STOCK(3, "暂时没货", "no stock now"),
    NEVER_AGAIN(4, "不要再通知我", "do not tell me again");

    private final int id;
    private final String chinese;
    private final String english;

    Feedback(int id, String chinese, String english) {
        this.id = id;
        this.chinese = chinese;
        this.english = english;
    }

    /** The stored code. */
    public int id() {
        return id;
    }

    /** As the recipient reads it; stored as {@code feed_back.text}. */
    public String chinese() {
        return chinese;
    }

    /** The same in English. */
    public String english() {
        return english;
    }

    /**
     * The answer with a stored code.
     *
     * @throws IllegalArgumentException if no answer has it
     */
    public static Feedback of(int id) {
        return Codes.of(values(), Feedback::id, id, "option");
    }
}
