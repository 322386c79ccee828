package com.btrade.sandbox.cli;

import com.btrade.sandbox.platform.Down;
import com.btrade.sandbox.platform.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the platform that another window started. */
@Command(
        name = "down",
        description = "Stops the platform or demo that is up on this directory. 停止平台",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        new Down(Settings.from(System.getenv()), System.out).run();
        return 0;
    }
}
