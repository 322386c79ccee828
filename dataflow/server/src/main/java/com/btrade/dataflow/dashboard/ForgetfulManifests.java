package com.btrade.dataflow.dashboard;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.core.TaskManifest;
import org.springframework.cloud.dataflow.server.repository.DataflowTaskExecutionMetadataDao;
import org.springframework.cloud.task.repository.TaskExecution;

/**
 * Leaves the properties of one run out of the manifest that the next launch of a task starts from: a dry run must not stick.
 * Manifests asked for by id, such as those of the page of an execution, keep them.
 */
final class ForgetfulManifests implements DataflowTaskExecutionMetadataDao {
    private final DataflowTaskExecutionMetadataDao manifests;

    ForgetfulManifests(DataflowTaskExecutionMetadataDao manifests) {
        this.manifests = manifests;
    }

    @Override
    public @Nullable TaskManifest getLatestManifest(String taskName) {
        return LaunchProperties.remembered(manifests.getLatestManifest(taskName));
    }

    @Override
    public void save(TaskExecution taskExecution, TaskManifest manifest) {
        manifests.save(taskExecution, manifest);
    }

    @Override
    public TaskManifest findManifestById(Long id) {
        return manifests.findManifestById(id);
    }

    @Override
    public Map<Long, TaskManifest> findManifestByIds(Set<Long> ids) {
        return manifests.findManifestByIds(ids);
    }

    @Override
    public int deleteManifestsByTaskExecutionIds(Set<Long> taskExecutionIds) {
        return manifests.deleteManifestsByTaskExecutionIds(taskExecutionIds);
    }
}
