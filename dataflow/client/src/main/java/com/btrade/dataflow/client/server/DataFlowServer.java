package com.btrade.dataflow.client.server;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.core.ApplicationType;
import org.springframework.cloud.dataflow.rest.client.DataFlowClientException;
import org.springframework.cloud.dataflow.rest.client.DataFlowOperations;
import org.springframework.cloud.dataflow.rest.client.DataFlowTemplate;
import org.springframework.cloud.dataflow.rest.client.SchedulerOperations;
import org.springframework.cloud.dataflow.rest.resource.AppRegistrationResource;
import org.springframework.cloud.dataflow.rest.resource.CurrentTaskExecutionsResource;
import org.springframework.cloud.dataflow.rest.resource.LaunchResponseResource;
import org.springframework.cloud.dataflow.rest.resource.ScheduleInfoResource;
import org.springframework.cloud.dataflow.rest.resource.TaskDefinitionResource;
import org.springframework.cloud.dataflow.schema.AppBootSchemaVersion;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * A Data Flow server through its own REST client. Failures are {@link RefusedException}s, whose messages are for
 * operators.
 */
public final class DataFlowServer {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 120_000;

    private final ServerAddress address;
    private final DataFlowOperations client;
    private final TaskLogs logs;

    private DataFlowServer(ServerAddress address, RestTemplate rest) {
        this.address = address;
        this.logs = new TaskLogs(address, rest);
        this.client = new DataFlowTemplate(address.uri(), rest, null);
    }

    /** Asks the server for what it offers. */
    public static DataFlowServer connect(ServerAddress address) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT_MILLIS);
        requests.setReadTimeout(ANSWER_MILLIS);
        RestTemplate rest = new RestTemplate(requests);
        if (!address.credentials().isEmpty()) {
            rest.getInterceptors().add(new BasicAuthenticationInterceptor(address.user(), address.password()));
        }
        return asked(address, () -> new DataFlowServer(address, rest));
    }

    public ServerAddress address() {
        return address;
    }

    /** Every registered task app. */
    public List<AppRegistrationResource> apps() {
        return ask(() -> List.copyOf(
                client.appRegistryOperations().list(ApplicationType.task).getContent()));
    }

    public void register(String app, String version, String uri, int bootVersion) {
        AppBootSchemaVersion boot = AppBootSchemaVersion.fromBootVersion(Integer.toString(bootVersion));
        ask(() -> client.appRegistryOperations().register(app, ApplicationType.task, version, uri, null, boot, false));
    }

    public void unregister(String app, String version) {
        run(() -> client.appRegistryOperations().unregister(app, ApplicationType.task, version));
    }

    /** Every task definition, each with its last execution. */
    public List<TaskDefinitionResource> tasks() {
        return ask(() -> List.copyOf(client.taskOperations().list().getContent()));
    }

    public void create(String task, String dsl, String description) {
        ask(() -> client.taskOperations().create(task, dsl, description));
    }

    /** Removes the definition; its executions stay. */
    public void destroy(String task) {
        run(() -> client.taskOperations().destroy(task));
    }

    /** Whether the server has a scheduler. */
    public boolean schedules() {
        return scheduler() != null;
    }

    /** Every schedule. */
    public List<ScheduleInfoResource> scheduleList() {
        return ask(() -> List.copyOf(requireScheduler().list().getContent()));
    }

    public void schedule(String name, String task, Map<String, String> properties, List<String> arguments) {
        run(() -> requireScheduler().schedule(name, task, properties, arguments));
    }

    public void unschedule(String name) {
        run(() -> requireScheduler().unschedule(name));
    }

    /** Launches a task and returns the execution, as the server knows it at this moment. */
    public Launched launch(String task, Map<String, String> properties, List<String> arguments) {
        LaunchResponseResource answer = ask(() -> client.taskOperations().launch(task, properties, arguments));
        return new Launched(answer.getExecutionId(), answer.getSchemaTarget());
    }

    /**
     * An execution that was asked for.
     *
     * @param schema the tables its record is in, boot2 or boot3
     */
    public record Launched(long id, String schema) {}

    public Execution execution(Launched launched) {
        return ask(() -> Execution.of(client.taskOperations().taskExecutionStatus(launched.id(), launched.schema())));
    }

    /** How many tasks run on all platforms together. */
    public int runningCount() {
        return ask(() -> client.taskOperations().currentTaskExecutions().stream()
                .mapToInt(CurrentTaskExecutionsResource::getRunningExecutionCount)
                .sum());
    }

    /** What the task wrote, as far as the platform still has it. */
    public String log(Execution execution) {
        return ask(() -> logs.of(execution));
    }

    private @Nullable SchedulerOperations scheduler() {
        return client.schedulerOperations();
    }

    private SchedulerOperations requireScheduler() {
        SchedulerOperations scheduler = scheduler();
        if (scheduler == null) {
            throw new IllegalStateException("Cannot schedule: the server at " + address + " has no scheduler");
        }
        return scheduler;
    }

    private void run(Runnable call) {
        ask(() -> {
            call.run();
            return "";
        });
    }

    private <T> T ask(Supplier<T> call) {
        return asked(address, call);
    }

    private static <T> T asked(ServerAddress address, Supplier<T> call) {
        try {
            return call.get();
        } catch (ResourceAccessException e) {
            throw RefusedException.away(address, e);
        } catch (RestClientException e) {
            throw RefusedException.of(address, e);
        } catch (DataFlowClientException e) {
            throw RefusedException.of(e);
        }
    }
}
