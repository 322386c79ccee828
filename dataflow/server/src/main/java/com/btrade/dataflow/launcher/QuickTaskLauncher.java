package com.btrade.dataflow.launcher;

import com.btrade.model.ClassArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.deployer.spi.core.AppDeploymentRequest;
import org.springframework.cloud.deployer.spi.task.TaskLauncher;
import org.springframework.core.io.Resource;

/** Starts a jar with the archive of its classes that lies beside it; without one, or with one that is not whole, as ever. */
final class QuickTaskLauncher extends ForwardingTaskLauncher {
    private static final Logger log = LoggerFactory.getLogger(QuickTaskLauncher.class);

    private final @Nullable String accountOptions;

    /**
     * @param launcher the local one
     * @param accountOptions the options of java that launches get which bring none
     */
    QuickTaskLauncher(TaskLauncher launcher, @Nullable String accountOptions) {
        super(launcher);
        this.accountOptions = accountOptions;
    }

    @Override
    public String launch(AppDeploymentRequest request) {
        return super.launch(archive(request.getResource())
                .map(archive -> with(archive, request))
                .orElse(request));
    }

    private AppDeploymentRequest with(Path archive, AppDeploymentRequest request) {
        return new AppDeploymentRequest(
                request.getDefinition(),
                request.getResource(),
                JavaOptions.of(request.getDeploymentProperties(), accountOptions)
                        .with("-XX:SharedArchiveFile=" + archive)
                        .in(request.getDeploymentProperties()),
                request.getCommandlineArguments());
    }

    private static Optional<Path> archive(Resource program) {
        if (!program.isFile()) {
            return Optional.empty();
        }
        try {
            ClassArchive archive = ClassArchive.of(program.getFile().toPath());
            return isUsable(archive) ? Optional.of(archive.file()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            log.warn("Cannot use the class archive of {}, the task starts without 类归档不可用: {}", program, e.toString());
            return Optional.empty();
        }
    }

    /** Not at a path with a blank, at which the deployer would cut it. */
    private static boolean isUsable(ClassArchive archive) throws IOException {
        boolean usable = !archive.file().toString().contains(" ") && archive.isWhole();
        if (usable) {
            markUsed(archive);
        }
        return usable;
    }

    /** Lets whoever clears folders of earlier jars see that this one is in use; one that may not be written is left alone. */
    private static void markUsed(ClassArchive archive) {
        try {
            archive.use();
        } catch (IOException e) {
            log.debug("Cannot mark {} as used: {}", archive.file(), e.toString());
        }
    }
}
