package com.btrade.sandbox.cli;

import com.btrade.model.Part;
import com.btrade.sandbox.platform.RunningStores;
import com.btrade.sql.MysqlAddress;
import com.btrade.sql.VarietyLinks;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks or mends the table that links herbs to the people who trade them. */
@Command(
        name = "links",
        description = "Compares variety_recipient with the csv columns it is made from; rebuild mends it."
                + " 检查或重建“品种→收件人”索引表",
        mixinStandardHelpOptions = true)
final class LinksCommand implements Callable<Integer> {
    /** What to do. */
    enum Action {
        check,
        rebuild
    }

    @Parameters(paramLabel = "check|rebuild", description = "check changes nothing; exit status 1 if out of step")
    private Action action = Action.check;

    @Option(
            names = "--part",
            paramLabel = "2/3",
            description = "one part of the recipients only, beside the others 只处理几份中的一份")
    private String part = "";

    @Override
    public Integer call() throws Exception {
        MysqlAddress address = RunningStores.mysql(System.getenv());
        try (Connection connection = address.connect()) {
            VarietyLinks links = new VarietyLinks(connection, part.isEmpty() ? Part.WHOLE : Part.parse(part));
            VarietyLinks.Report report = action == Action.check ? links.check() : links.rebuild();
            System.out.printf(
                    "%,d recipients, %,d links, %,d missing or different, %,d surplus: %s%n",
                    report.recipients(), report.links(), report.missing(), report.surplus(), verdict(report));
            return report.inStep() || action == Action.rebuild ? 0 : 1;
        }
    }

    private String verdict(VarietyLinks.Report report) {
        if (report.inStep()) {
            return "in step 一致";
        }
        return action == Action.rebuild ? "mended 已修复" : "out of step, run links rebuild 不一致，请运行 links rebuild";
    }
}
