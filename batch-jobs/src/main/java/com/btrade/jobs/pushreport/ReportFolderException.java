package com.btrade.jobs.pushreport;

import java.io.IOException;
import java.nio.file.Path;

/** A report cannot be written where it should go. */
final class ReportFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportFolderException(Path file, IOException cause) {
        super(
                "Cannot write the push report 无法写入报告: " + file + " ("
                        + cause.getClass().getSimpleName() + "), see btrade.push-report.dir, BTRADE_PUSHREPORT_DIR",
                cause);
    }
}
