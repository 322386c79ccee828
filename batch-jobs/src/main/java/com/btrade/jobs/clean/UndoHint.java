package com.btrade.jobs.clean;

import com.btrade.jobs.run.RunParameters;
import com.btrade.model.JobName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Says at the end of a run that changed suppliers how it is undone. */
final class UndoHint implements StepExecutionListener {
    private static final Logger log = LoggerFactory.getLogger(UndoHint.class);

    private final ChangeTable changes;

    UndoHint(ChangeTable changes) {
        this.changes = changes;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        String run = RunParameters.of(step.getJobParameters()).key();
        if (changes.has(run)) {
            log.info("To undo this run 撤销本次清理: {} undo={}", JobName.CLEAN_SUPPLIERS.text(), run);
        }
        return null;
    }
}
