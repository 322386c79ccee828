package com.btrade.sandbox.cli;

import com.btrade.sandbox.platform.Settings;
import com.btrade.sandbox.platform.Up;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the platform and keeps it up. */
@Command(
        name = "up",
        description = "Starts the platform without the demo and stays up until Ctrl-C or ./btrade down. 启动平台",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        new Up(Settings.from(System.getenv()), System.out).run();
        return 0;
    }
}
