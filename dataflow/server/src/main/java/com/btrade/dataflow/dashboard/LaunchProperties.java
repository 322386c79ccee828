package com.btrade.dataflow.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.core.TaskManifest;
import org.springframework.cloud.deployer.spi.core.AppDeploymentRequest;

/** Which properties of a launch come back in the next one. */
final class LaunchProperties {
    /** Meant for one run alone. */
    private static final Predicate<String> OF_ONE_RUN = keys("btrade\\.run\\..+");

    /** Added by the server to every launch. */
    private static final Predicate<String> OF_THE_SERVER =
            keys("spring\\.cloud\\.task\\.(?:initialize-enabled|tablePrefix|schemaTarget)"
                    + "|spring\\.batch\\.jdbc\\.table-prefix|spring\\.cloud\\.deployer\\.bootVersion");

    private LaunchProperties() {}

    /** The launch as the next one starts from it: a dry run must not stick. */
    static @Nullable TaskManifest remembered(@Nullable TaskManifest manifest) {
        return without(OF_ONE_RUN, manifest);
    }

    /** The launch as the launch page fills itself from it: with what an operator chose and may choose again. */
    static @Nullable TaskManifest offered(@Nullable TaskManifest manifest) {
        return without(OF_ONE_RUN.or(OF_THE_SERVER), manifest);
    }

    private static @Nullable TaskManifest without(Predicate<String> left, @Nullable TaskManifest manifest) {
        AppDeploymentRequest launch = manifest == null ? null : manifest.getTaskDeploymentRequest();
        if (manifest == null || launch == null || launch.getDeploymentProperties() == null) {
            return manifest;
        }
        Map<String, String> rest = new LinkedHashMap<>(launch.getDeploymentProperties());
        rest.keySet().removeIf(left);
        TaskManifest without = new TaskManifest();
        without.setPlatformName(manifest.getPlatformName());
        without.setTaskDeploymentRequest(new AppDeploymentRequest(
                launch.getDefinition(), launch.getResource(), rest, launch.getCommandlineArguments()));
        return without;
    }

    /** Keys of an app or of a label. */
    private static Predicate<String> keys(String property) {
        return Pattern.compile("app\\.[^.]+\\.(?:" + property + ")").asMatchPredicate();
    }
}
