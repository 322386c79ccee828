package com.btrade.dataflow.kubernetes;

import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.cloud.deployer.spi.scheduler.CreateScheduleException;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleInfo;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleRequest;
import org.springframework.cloud.deployer.spi.scheduler.Scheduler;
import org.springframework.cloud.deployer.spi.scheduler.SchedulerPropertyKeys;

/** Data Flow's Kubernetes scheduler, with a time zone: without one a CronJob fires by the clock of the control plane. */
final class ZonedScheduler implements Scheduler {
    private static final String FIELD = "timeZone";

    private final Scheduler kubernetes;
    private final KubernetesClient client;

    ZonedScheduler(Scheduler kubernetes, KubernetesClient client) {
        this.kubernetes = kubernetes;
        this.client = client;
    }

    @Override
    public void schedule(ScheduleRequest request) {
        ScheduleWish wish = ScheduleWish.of(request);
        kubernetes.schedule(wish.without(request));
        try {
            setZone(request.getScheduleName(), wish.zone().getId());
        } catch (KubernetesClientException e) {
            kubernetes.unschedule(request.getScheduleName());
            throw new CreateScheduleException(
                    "Failed to give the schedule its time zone " + wish.zone() + "; it was taken back", e);
        }
    }

    private void setZone(String schedule, String zone) {
        client.batch()
                .v1()
                .cronjobs()
                .withName(schedule)
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"" + FIELD + "\":\"" + zone + "\"}}");
    }

    @Override
    public void unschedule(String scheduleName) {
        kubernetes.unschedule(scheduleName);
    }

    @Override
    public List<ScheduleInfo> list(String taskDefinitionName) {
        return zoned(kubernetes.list(taskDefinitionName));
    }

    @Override
    public List<ScheduleInfo> list() {
        return zoned(kubernetes.list());
    }

    private List<ScheduleInfo> zoned(List<ScheduleInfo> infos) {
        Map<String, String> zones = client.batch().v1().cronjobs().list().getItems().stream()
                .collect(Collectors.toMap(job -> job.getMetadata().getName(), ZonedScheduler::zone));
        infos.forEach(info -> info.getScheduleProperties()
                .put(
                        SchedulerPropertyKeys.PREFIX + ScheduleWish.TIME_ZONE,
                        zones.getOrDefault(info.getScheduleName(), "")));
        return infos;
    }

    private static String zone(CronJob job) {
        return String.valueOf(job.getSpec().getAdditionalProperties().getOrDefault(FIELD, ""));
    }
}
