package com.btrade.jobs.migrate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Counts a stretch on both sides and compares what was written with what is there; what adds up needs no report. */
class GroupProcessor implements ItemProcessor<Group, GroupReport> {
    private final SourceTable<?> source;
    private final VerdictTable verdicts;
    private final TargetTable target;
    private final String execution;

    GroupProcessor(SourceTable<?> source, VerdictTable verdicts, TargetTable target, String execution) {
        this.source = source;
        this.verdicts = verdicts;
        this.target = target;
        this.execution = execution;
    }

    @Override
    public @Nullable GroupReport process(Group group) {
        boolean agree = group.source().agreesWith(verdicts.count(group.after(), group.upTo()));
        Set<Integer> missing = new HashSet<>();
        Set<Integer> surplus = new HashSet<>();
        if (!agree) {
            missing.addAll(source.keys().ids(group.after(), group.upTo()));
            surplus.addAll(verdicts.ids(group.after(), group.upTo()));
            Set<Integer> both = new HashSet<>(missing);
            both.retainAll(surplus);
            missing.removeAll(both);
            surplus.removeAll(both);
        }
        GroupReport report = compare(group, missing.size(), surplus.size());
        return report.isWorthALine() ? report : null;
    }

    private GroupReport compare(Group group, int missing, int surplus) {
        List<Written> written = verdicts.written(group.after(), group.upTo());
        Map<Integer, String> checksums = target.checksums(
                written.stream().map(Written::target).distinct().toList());
        int lost = 0;
        int changed = 0;
        int gone = 0;
        for (Written one : written) {
            String checksum = checksums.get(one.target());
            if (checksum == null && one.execution().equals(execution)) {
                lost++;
            } else if (checksum == null) {
                gone++;
            } else if (!checksum.equals(one.checksum())) {
                changed++;
            }
        }
        return new GroupReport(group, missing, lost, surplus, changed, gone);
    }
}
