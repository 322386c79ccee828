package com.btrade.sandbox.cli;

import com.btrade.sandbox.platform.AppTool;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Applies the rules that tell programs from people to the views of some days again. */
@Command(
        name = "recount-clicks",
        description =
                "Judges the stored page views of some days again and moves clicks and scores to what the rules say"
                        + " now; a repeat moves nothing. 按现行规则重新判定若干天的浏览，调整点击和积分；重复执行不再变化",
        mixinStandardHelpOptions = true)
final class RecountCommand implements Callable<Integer> {
    private static final String PROGRAM = "com.btrade.stream.RecountClicks";

    @Parameters(
            paramLabel = "from=yyyy-MM-dd [to=yyyy-MM-dd] [dryRun=true]",
            arity = "1..3",
            description = "the days, both included; dryRun only says what would move 试运行只报告")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        return AppTool.run(PROGRAM, arguments, System.getenv());
    }
}
