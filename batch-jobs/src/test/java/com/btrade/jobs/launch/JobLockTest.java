package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.jobs.testing.Database;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JobLockTest {
    private static final JobName JOB = JobName.MIGRATE_SUPPLIERS;
    private static final DataSource REPOSITORY =
            repository(new Database(Sandbox.shared().fresh(JobLockTest.class)).space());

    @Test
    void letsPartsOfOneCutRunBesideEachOther() throws SQLException {
        try (JobLock first = take(new Part(1, 3));
                JobLock second = take(new Part(2, 3))) {
            assertThatCode(() -> take(new Part(3, 3)).close()).doesNotThrowAnyException();
            refuses(new Part(2, 3), "Cannot start migrate-suppliers 2/3: it is already running");
        }
    }

    @Test
    void refusesAPartOfAnotherCutAndTheWholeBesideAPart() throws SQLException {
        try (JobLock first = take(new Part(1, 3))) {
            refuses(new Part(2, 2), "Cannot start migrate-suppliers 2/2: migrate-suppliers 1/3 is already running");
            refuses(Part.WHOLE, "Cannot start migrate-suppliers: migrate-suppliers 1/3 is already running");
        }
        assertThatCode(() -> take(Part.WHOLE).close()).doesNotThrowAnyException();
    }

    @Test
    void refusesAPartBesideTheWhole() throws SQLException {
        try (JobLock whole = take(Part.WHOLE)) {
            refuses(new Part(2, 3), "Cannot start migrate-suppliers 2/3: migrate-suppliers is already running");
        }
    }

    private static void refuses(Part part, String message) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> take(part)).withMessageStartingWith(message);
    }

    private static JobLock take(Part part) throws SQLException {
        return JobLock.take(REPOSITORY, JOB, part, List.of(JOB));
    }

    private static DataSource repository(Space space) {
        return new DriverManagerDataSource(space.jobRepositoryUrl(), space.mysqlUser(), space.mysqlPassword());
    }
}
