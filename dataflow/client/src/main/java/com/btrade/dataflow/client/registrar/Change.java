package com.btrade.dataflow.client.registrar;

/**
 * One difference between the files and the server.
 *
 * @param what the kind and the name, such as {@code task push-new-purchases}
 * @param detail what is different, for the operator
 * @param work what makes the server be as the files say; does nothing for what is only reported
 */
record Change(Kind kind, String what, String detail, Runnable work) {
    /** What is to be done. */
    enum Kind {
        CREATE("+"),
        CHANGE("~"),
        REMOVE("-"),
        /** Ours, but no longer in the files: removed on request only. */
        STRAY("?"),
        /** Not as the files say, and not ours to change. */
        LEFT_ALONE("!");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    static Change create(String what, String detail, Runnable work) {
        return new Change(Kind.CREATE, what, detail, work);
    }

    static Change change(String what, String detail, Runnable work) {
        return new Change(Kind.CHANGE, what, detail, work);
    }

    /** Something of ours that the files do not name any more. */
    static Change surplus(String what, boolean prune, Runnable work) {
        return prune
                ? new Change(Kind.REMOVE, what, "文件中已没有 no longer in the files", work)
                : new Change(Kind.STRAY, what, "文件中已没有 no longer in the files; --prune removes it", () -> {});
    }

    static Change leftAlone(String what, String detail) {
        return new Change(Kind.LEFT_ALONE, what, detail, () -> {});
    }

    String line() {
        return kind.sign + " " + what + "  " + detail;
    }
}
