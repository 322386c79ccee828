package com.btrade.sandbox.cli;

import com.btrade.sql.MysqlAddress;
import com.btrade.sql.Stores;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prepares the configured stores; on production's it only adds. */
@Command(
        name = "migrate",
        description = "Adds what the platform needs to the stores of BTRADE_MYSQL_URL and BTRADE_MONGODB_URI."
                + " 迁移数据库（只增不改）",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        String mongo = System.getenv("BTRADE_MONGODB_URI");
        if (mongo == null) {
            throw new IllegalArgumentException("Cannot find the statistics database: set BTRADE_MONGODB_URI, such as"
                    + " mongodb://host:port/yaocai_statistical (请设置 BTRADE_MONGODB_URI)");
        }
        Stores.prepare(MysqlAddress.from(System.getenv()), mongo);
        System.out.println("Migrated. 迁移完成");
        return 0;
    }
}
