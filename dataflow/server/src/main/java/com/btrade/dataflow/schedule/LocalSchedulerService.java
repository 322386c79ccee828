package com.btrade.dataflow.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.audit.service.AuditRecordService;
import org.springframework.cloud.dataflow.audit.service.AuditServiceUtils;
import org.springframework.cloud.dataflow.core.AuditActionType;
import org.springframework.cloud.dataflow.core.AuditOperationType;
import org.springframework.cloud.dataflow.core.TaskPlatform;
import org.springframework.cloud.dataflow.server.repository.TaskDefinitionRepository;
import org.springframework.cloud.dataflow.server.service.SchedulerService;
import org.springframework.cloud.deployer.spi.core.AppDefinition;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleInfo;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleRequest;
import org.springframework.cloud.deployer.spi.scheduler.Scheduler;
import org.springframework.core.io.DescriptiveResource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/**
 * Takes schedules as operators give them. Data Flow's own service would hand the scheduler a launch made ready now, database
 * password and all; here every firing makes its launch anew, so only the wish is passed on.
 */
final class LocalSchedulerService implements SchedulerService {
    private final Scheduler scheduler;
    private final TaskDefinitionRepository definitions;
    private final List<TaskPlatform> platforms;
    private final AuditRecordService audit;
    private final AuditServiceUtils audited = new AuditServiceUtils();

    LocalSchedulerService(
            Scheduler scheduler,
            TaskDefinitionRepository definitions,
            List<TaskPlatform> platforms,
            AuditRecordService audit) {
        this.scheduler = scheduler;
        this.definitions = definitions;
        this.platforms = platforms;
        this.audit = audit;
    }

    @Override
    public void schedule(
            String scheduleName,
            String taskDefinitionName,
            Map<String, String> taskProperties,
            List<String> commandLineArgs,
            @Nullable String platformName) {
        ScheduleName name = ScheduleName.of(scheduleName);
        String platform = platform(platformName);
        if (definitions.findById(taskDefinitionName).isEmpty()) {
            throw new RefusedSchedule(
                    HttpStatus.NOT_FOUND,
                    "没有名为“" + taskDefinitionName + "”的任务。",
                    "There is no task named " + taskDefinitionName + ".");
        }
        Map<String, String> properties = new HashMap<>(taskProperties);
        properties.put(Request.PLATFORM, platform);
        ScheduleRequest request = new ScheduleRequest(
                new AppDefinition(taskDefinitionName, Map.of()),
                properties,
                commandLineArgs,
                name.text(),
                new DescriptiveResource(taskDefinitionName));
        scheduler.schedule(request);
        audit.populateAndSaveAuditRecordUsingMapData(
                AuditOperationType.SCHEDULE,
                AuditActionType.CREATE,
                name.text(),
                audited.convertScheduleRequestToAuditData(request),
                platform);
    }

    @Override
    public void schedule(
            String scheduleName,
            String taskDefinitionName,
            Map<String, String> taskProperties,
            List<String> commandLineArgs) {
        schedule(scheduleName, taskDefinitionName, taskProperties, commandLineArgs, null);
    }

    @Override
    public void unschedule(String scheduleName) {
        unschedule(scheduleName, null);
    }

    @Override
    public void unschedule(String scheduleName, @Nullable String platformName) {
        find(scheduleName, platformName).ifPresent(this::unschedule);
    }

    @Override
    public void unscheduleForTaskDefinition(String taskDefinitionName) {
        scheduler.list(taskDefinitionName).forEach(this::unschedule);
    }

    private void unschedule(ScheduleInfo schedule) {
        scheduler.unschedule(schedule.getScheduleName());
        audit.populateAndSaveAuditRecord(
                AuditOperationType.SCHEDULE,
                AuditActionType.DELETE,
                schedule.getScheduleName(),
                schedule.getTaskDefinitionName(),
                Info.platform(schedule));
    }

    @Override
    public List<ScheduleInfo> list(String taskDefinitionName) {
        return list(taskDefinitionName, null);
    }

    @Override
    public List<ScheduleInfo> list(String taskDefinitionName, @Nullable String platformName) {
        return on(platformName, scheduler.list(taskDefinitionName));
    }

    @Override
    public List<ScheduleInfo> list() {
        return listForPlatform(null);
    }

    @Override
    public List<ScheduleInfo> listForPlatform(@Nullable String platformName) {
        return on(platformName, scheduler.list());
    }

    @Override
    public @Nullable ScheduleInfo getSchedule(String scheduleName) {
        return getSchedule(scheduleName, null);
    }

    @Override
    public @Nullable ScheduleInfo getSchedule(String scheduleName, @Nullable String platformName) {
        return find(scheduleName, platformName).orElse(null);
    }

    private Optional<ScheduleInfo> find(String name, @Nullable String platform) {
        return listForPlatform(platform).stream()
                .filter(schedule -> schedule.getScheduleName().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<ScheduleInfo> on(@Nullable String platformName, List<ScheduleInfo> schedules) {
        if (!StringUtils.hasText(platformName)) {
            return schedules;
        }
        String platform = platform(platformName);
        return schedules.stream()
                .filter(schedule -> Info.platform(schedule).equals(platform))
                .toList();
    }

    private String platform(@Nullable String name) {
        List<String> known = platforms.stream()
                .flatMap(platform -> platform.getLaunchers().stream())
                .map(launcher -> launcher.getName())
                .toList();
        String wanted = StringUtils.hasText(name) ? name : known.size() == 1 ? known.get(0) : "default";
        return known.stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> RefusedSchedule.invalid(
                        "没有名为“" + wanted + "”的平台。",
                        "There is no platform named " + wanted + ": there is " + known + "."));
    }

    @Override
    public List<ScheduleInfo> list(Pageable pageable, String taskDefinitionName, String platformName) {
        throw new UnsupportedOperationException("Data Flow's controller asks for all of them");
    }

    @Override
    public Page<ScheduleInfo> list(Pageable pageable, String platformName) {
        throw new UnsupportedOperationException("Data Flow's controller asks for all of them");
    }

    @Override
    public Page<ScheduleInfo> list(Pageable pageable) {
        throw new UnsupportedOperationException("Data Flow's controller asks for all of them");
    }
}
