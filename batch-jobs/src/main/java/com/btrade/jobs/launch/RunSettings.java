package com.btrade.jobs.launch;

import com.btrade.jobs.run.DayRange;
import com.btrade.jobs.run.Generation;
import com.btrade.jobs.run.OptOutRequest;
import com.btrade.jobs.run.RunParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A run's parameters where a launch page offers properties only; an argument of the same meaning wins.
 *
 * @param businessDate 营业日，如 2026-11-25，留空为今天。The business date, such as 2026-11-25; empty is today
 * @param dryRun 试运行：只判断，不写入。true 或 false。Decide everything, change nothing: true or false
 * @param batchIds 只处理这些采购批次，如 17,18；仅 push-new-purchases、task-generate。Only these batches, push-new-purchases and task-generate only
 * @param tasktype 任务类型：purchase 推送采购，reminder 提醒买家；仅 task-generate。What to generate: purchase or reminder, task-generate only
 * @param channel 渠道：sms 短信，wechat 微信，留空为两者；仅 task-generate。The channel, sms or wechat; empty is both, task-generate only
 * @param reparse 重新解析某次抓取保存的页面，填运行编号；仅 crawl-*。Read the kept pages of that crawl again instead of the site, crawls
 *     only
 * @param run 被隔离的抓取的运行编号；仅 settle-quarantine。The run of a crawl that is held back, settle-quarantine only
 * @param verdict 放行 release 或丢弃 drop；仅 settle-quarantine。What is made of it, release or drop, settle-quarantine only
 * @param undo 撤销某次清理，填日志中的运行号；仅 clean-suppliers。Take back that run, its log says which, clean-suppliers only
 * @param part 只处理几份中的一份，如 2/3，各份可在多台机器上同时运行，留空为全部；仅 migrate-*、clean-suppliers。One part of the rows, such as 2/3, beside the others, on
 *     several machines too; empty is all, migrate-* and clean-suppliers only
 * @param from 报告的第一天，如 2026-11-23；仅 push-report。The first day of the report, push-report only
 * @param to 报告的最后一天，留空为昨天；仅 push-report。The last day of the report, empty is yesterday, push-report only
 * @param days 报告的天数，留空为 1；仅 push-report。How many days the report is of, empty is 1, push-report only
 * @param mobile 要退订的人的手机号；仅 opt-out。The mobile of a person who is not to be told any more, opt-out only
 * @param openid 或其微信 openid；仅 opt-out。Or their openid, opt-out only
 * @param block 列入黑名单，连提醒也不发；仅 opt-out。The block list: not even reminders, opt-out only
 * @param revoke 撤销退订或黑名单；仅 opt-out。Take the opt-out, or the block, back, opt-out only
 */
@ConfigurationProperties(RunSettings.PREFIX)
record RunSettings(
        @DefaultValue("") String businessDate,
        @DefaultValue("") String dryRun,
        @DefaultValue("") String batchIds,
        @DefaultValue("") String tasktype,
        @DefaultValue("") String channel,
        @DefaultValue("") String reparse,
        @DefaultValue("") String run,
        @DefaultValue("") String verdict,
        @DefaultValue("") String undo,
        @DefaultValue("") String part,
        @DefaultValue("") String from,
        @DefaultValue("") String to,
        @DefaultValue("") String days,
        @DefaultValue("") String mobile,
        @DefaultValue("") String openid,
        @DefaultValue("") String block,
        @DefaultValue("") String revoke) {
    static final String PREFIX = "btrade.run";

    /** The parameters that have a value, by their name as an argument. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put(RunParameters.BUSINESS_DATE, businessDate);
        given.put(RunParameters.DRY_RUN, dryRun);
        given.put(RunParameters.BATCH_IDS, batchIds);
        given.put(Generation.TASK_TYPE, tasktype);
        given.put(Generation.CHANNEL, channel);
        given.put(RunParameters.REPARSE, reparse);
        given.put(RunParameters.RUN, run);
        given.put(RunParameters.VERDICT, verdict);
        given.put(RunParameters.UNDO, undo);
        given.put(RunParameters.PART, part);
        given.put(DayRange.FROM, from);
        given.put(DayRange.TO, to);
        given.put(DayRange.DAYS, days);
        given.put(OptOutRequest.MOBILE, mobile);
        given.put(OptOutRequest.OPENID, openid);
        given.put(OptOutRequest.BLOCK, block);
        given.put(OptOutRequest.REVOKE, revoke);
        given.values().removeIf(String::isBlank);
        return given;
    }
}
