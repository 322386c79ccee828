package com.btrade.jobs.migrate;

/**
 * What does not add up in a stretch of source keys, and what has changed since it did.
 *
 * @param missing source rows without a verdict
 * @param lost rows that this very execution wrote and that are not there
 * @param surplus verdicts on source rows that are gone
 * @param changed rows whose migrated fields somebody has changed since
 * @param gone rows of earlier executions that somebody has deleted or merged since
 */
record GroupReport(Group group, int missing, int lost, int surplus, int changed, int gone) {
    boolean addsUp() {
        return missing == 0 && lost == 0;
    }

    boolean isWorthALine() {
        return missing + lost + surplus + changed + gone > 0;
    }

    @Override
    public String toString() {
        return "source rows " + group + ": " + missing + " without a verdict 无结论, " + lost
                + " written and not there 写入后不存在, " + surplus + " gone from the source 来源已删除, " + changed
                + " changed since 之后被修改, " + gone + " deleted or merged since 之后被删除或合并";
    }
}
