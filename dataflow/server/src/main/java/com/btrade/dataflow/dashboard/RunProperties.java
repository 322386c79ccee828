package com.btrade.dataflow.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.core.TaskManifest;
import org.springframework.cloud.deployer.spi.core.AppDeploymentRequest;

/** The properties {@code app.<app or label>.btrade.run.*} of a launch: they are meant for that run alone. */
final class RunProperties {
    private static final Pattern KEY = Pattern.compile("app\\.[^.]+\\.btrade\\.run\\..+");

    private RunProperties() {}

    /** The same launch without them. */
    static @Nullable TaskManifest removedFrom(@Nullable TaskManifest manifest) {
        AppDeploymentRequest launch = manifest == null ? null : manifest.getTaskDeploymentRequest();
        if (manifest == null || launch == null || launch.getDeploymentProperties() == null) {
            return manifest;
        }
        Map<String, String> rest = new LinkedHashMap<>(launch.getDeploymentProperties());
        rest.keySet().removeIf(key -> KEY.matcher(key).matches());
        TaskManifest without = new TaskManifest();
        without.setPlatformName(manifest.getPlatformName());
        without.setTaskDeploymentRequest(new AppDeploymentRequest(
                launch.getDefinition(), launch.getResource(), rest, launch.getCommandlineArguments()));
        return without;
    }
}
