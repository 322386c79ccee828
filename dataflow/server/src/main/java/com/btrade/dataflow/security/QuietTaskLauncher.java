package com.btrade.dataflow.security;

import com.btrade.dataflow.launcher.ForwardingTaskLauncher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.deployer.spi.core.AppDefinition;
import org.springframework.cloud.deployer.spi.core.AppDeploymentRequest;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;

/**
 * Launches a process on this machine without secrets in its command line, which everybody on the machine can read. A
 * secret argument {@code --name=value} is a property, and the local deployer hands properties over in the environment.
 */
final class QuietTaskLauncher extends ForwardingTaskLauncher {
    private final Secrets secrets;

    QuietTaskLauncher(TaskLauncher launcher, Secrets secrets) {
        super(launcher);
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
        return super.launch(new AppDeploymentRequest(
                new AppDefinition(request.getDefinition().getName(), properties),
                request.getResource(),
                request.getDeploymentProperties(),
                arguments));
    }
}
