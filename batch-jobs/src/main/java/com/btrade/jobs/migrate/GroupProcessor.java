package com.btrade.jobs.migrate;

import com.btrade.model.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Counts a stretch on both sides and compares what was written with what is there; what adds up needs no report. */
class GroupProcessor implements ItemProcessor<Group, GroupReport> {
    private final SourceTable<?> source;
    private final Part part;
    private final VerdictTable verdicts;
    private final TargetTable target;
    private final String execution;

    GroupProcessor(SourceTable<?> source, Part part, VerdictTable verdicts, TargetTable target, String execution) {
        this.source = source;
        this.part = part;
        this.verdicts = verdicts;
        this.target = target;
        this.execution = execution;
    }

    @Override
    public @Nullable GroupReport process(Group group) {
        GroupReport report = part.isWhole() ? all(group) : own(group);
        return report.isWorthALine() ? report : null;
    }

    private GroupReport all(Group group) {
        List<Written> written = verdicts.written(group.after(), group.upTo());
        if (group.source().agreesWith(verdicts.count(group.after(), group.upTo()))) {
            return compare(group, 0, 0, written);
        }
        List<Integer> there = source.keys().ids(group.after(), group.upTo());
        List<Integer> judged = verdicts.ids(group.after(), group.upTo());
        return compare(group, without(there, judged), without(judged, there), written);
    }

    /** Whose rows were that are gone from the source is not known: only a run of the whole tells of them. */
    private GroupReport own(Group group) {
        List<Integer> own = source
                .page(group.after(), group.upTo(), group.source().rows())
                .stream()
                .filter(row -> part.holds(row.person()))
                .map(SourceRow::id)
                .toList();
        Set<Integer> ids = new HashSet<>(own);
        return compare(
                group,
                without(own, verdicts.ids(group.after(), group.upTo())),
                0,
                verdicts.written(group.after(), group.upTo()).stream()
                        .filter(one -> ids.contains(one.sourceId()))
                        .toList());
    }

    private static int without(List<Integer> some, List<Integer> others) {
        Set<Integer> rest = new HashSet<>(some);
        others.forEach(rest::remove);
        return rest.size();
    }

    private GroupReport compare(Group group, int missing, int surplus, List<Written> written) {
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
