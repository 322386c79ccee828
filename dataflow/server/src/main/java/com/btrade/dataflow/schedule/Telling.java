package com.btrade.dataflow.schedule;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.dataflow.audit.service.AuditRecordService;
import org.springframework.cloud.dataflow.core.AuditActionType;
import org.springframework.cloud.dataflow.core.AuditOperationType;

/** Says in the log and on the dashboard's audit page what a firing did instead of launching. */
final class Telling {
    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    private final AuditRecordService audit;

    Telling(AuditRecordService audit) {
        this.audit = audit;
    }

    void skips(Schedule schedule, long running) {
        tell(
                schedule,
                "skipped",
                "跳过本次启动：执行 " + running + " 仍在运行。 Skipped a launch of " + schedule.task() + ": execution " + running
                        + " is still running.");
    }

    void waits(Schedule schedule, long running) {
        tell(
                schedule,
                "waiting",
                "排队等待：执行 " + running + " 仍在运行。 A launch of " + schedule.task() + " waits for execution " + running
                        + " to end.");
    }

    void fails(Schedule schedule, String failure) {
        record(schedule, "failed", "启动失败：" + failure + " Failed to launch " + schedule.task() + ".");
    }

    private void tell(Schedule schedule, String what, String sentence) {
        log.info("Schedule {}: {}", schedule.name(), sentence);
        record(schedule, what, sentence);
    }

    private void record(Schedule schedule, String what, String sentence) {
        Map<String, Object> data = Map.of("taskDefinitionName", schedule.task(), what, sentence);
        Acting.as(
                schedule.name(),
                () -> audit.populateAndSaveAuditRecordUsingMapData(
                        AuditOperationType.SCHEDULE,
                        AuditActionType.UPDATE,
                        schedule.name().text(),
                        data,
                        schedule.platform()));
    }
}
