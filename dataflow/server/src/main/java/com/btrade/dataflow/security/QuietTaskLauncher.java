package com.btrade.dataflow.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.deployer.spi.core.AppDefinition;
import org.springframework.cloud.deployer.spi.core.AppDeploymentRequest;
import org.springframework.cloud.deployer.spi.core.RuntimeEnvironmentInfo;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;
import org.springframework.cloud.deployer.spi.task.TaskStatus;

/**
 * Launches a process on this machine without secrets in its command line, which everybody on the machine can read. A
 * secret argument {@code --name=value} is a property, and the local deployer hands properties over in the environment.
 */
final class QuietTaskLauncher implements TaskLauncher {
    private final TaskLauncher launcher;
    private final Secrets secrets;

    QuietTaskLauncher(TaskLauncher launcher, Secrets secrets) {
        this.launcher = launcher;
        this.secrets = secrets;
    }

    @Override
    public String launch(AppDeploymentRequest request) {
        Map<String, String> properties = new HashMap<>(request.getDefinition().getProperties());
        List<String> arguments = new ArrayList<>();
        for (String argument : request.getCommandlineArguments()) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0 && secrets.revealedBy(argument)) {
                properties.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else {
                arguments.add(argument);
            }
        }
        return launcher.launch(new AppDeploymentRequest(
                new AppDefinition(request.getDefinition().getName(), properties),
                request.getResource(),
                request.getDeploymentProperties(),
                arguments));
    }

    @Override
    public void cancel(String id) {
        launcher.cancel(id);
    }

    @Override
    public TaskStatus status(String id) {
        return launcher.status(id);
    }

    @Override
    public void cleanup(String id) {
        launcher.cleanup(id);
    }

    @Override
    public void destroy(String appName) {
        launcher.destroy(appName);
    }

    @Override
    public RuntimeEnvironmentInfo environmentInfo() {
        return launcher.environmentInfo();
    }

    @Override
    public int getMaximumConcurrentTasks() {
        return launcher.getMaximumConcurrentTasks();
    }

    @Override
    public int getRunningTaskExecutionCount() {
        return launcher.getRunningTaskExecutionCount();
    }

    @Override
    public String getLog(String id) {
        return launcher.getLog(id);
    }
}
