package com.btrade.sandbox.cli;

import com.btrade.sandbox.demo.Demo;
import com.btrade.sandbox.platform.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the platform's main job once on one machine, with real parts. */
@Command(
        name = "demo",
        description = "Runs the whole flow on this machine and prints the funnel. 在本机演示全流程",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--once", description = "end when all is counted instead of staying up until Ctrl-C 完成后退出")
    private boolean once;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "what people and purchases are made from (default ${DEFAULT-VALUE}) 随机种子")
    private long seed = 20161123;

    @Override
    public Integer call() throws Exception {
        return new Demo(Settings.from(System.getenv(), seed), once, System.out).run() ? 0 : 1;
    }
}
