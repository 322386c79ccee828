package com.btrade.dataflow.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.SchedulerConfigException;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.SchedulerSignaler;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.scheduling.quartz.LocalDataSourceJobStore;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/**
 * Spring's job store, its connections under a name of their own: Quartz keeps them in a static map by the scheduler's name, where
 * two servers in one JVM, as in tests, would take each other's database. Public because Quartz makes it by name.
 */
@SuppressWarnings("unchecked") // Quartz's own override of a generic method
public final class OwnJobStore extends LocalDataSourceJobStore {
    @Override
    public void initialize(ClassLoadHelper loadHelper, SchedulerSignaler signaler) throws SchedulerConfigException {
        super.initialize(loadHelper, signaler);
        DataSource pool = Objects.requireNonNull(SchedulerFactoryBean.getConfigTimeDataSource());
        String name = UUID.randomUUID().toString();
        provide(TX_DATA_SOURCE_PREFIX + name, () -> DataSourceUtils.doGetConnection(pool));
        provide(NON_TX_DATA_SOURCE_PREFIX + name, pool::getConnection);
        setDataSource(TX_DATA_SOURCE_PREFIX + name);
        setNonManagedTXDataSource(NON_TX_DATA_SOURCE_PREFIX + name);
    }

    private static void provide(String name, Connections connections) {
        DBConnectionManager.getInstance().addConnectionProvider(name, connections);
    }

    /** Opened and closed by whoever owns the pool. */
    private interface Connections extends ConnectionProvider {
        @Override
        Connection getConnection() throws SQLException;

        @Override
        default void initialize() {}

        @Override
        default void shutdown() {}
    }
}
