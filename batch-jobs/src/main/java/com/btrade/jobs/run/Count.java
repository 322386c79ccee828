package com.btrade.jobs.run;

/** What every step counts; a step may count more under names of its own. */
public enum Count {
    READ("read", "读取"),
    WRITTEN("written", "写入"),
    FILTERED("filtered", "过滤"),
    SKIPPED("skipped", "跳过"),
    SET_ASIDE("setAside", "搁置");

    private final String key;
    private final String chinese;

    Count(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** The name in the log line and, after {@value Tally#PREFIX}, in the execution context. */
    public String key() {
        return key;
    }

    /** The name for Chinese readers of the log line. */
    public String chinese() {
        return chinese;
    }
}
