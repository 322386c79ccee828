package com.btrade.jobs.migrate;

import com.btrade.jobs.account.Accounts;
import com.btrade.jobs.account.NewAccount;
import com.btrade.jobs.migrate.Judged.Draft;
import com.btrade.model.Mobile;
import com.btrade.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens accounts for phones that have none, and fills what the others lack. An openid that two phones have goes to whoever is
 * taken first: of one run the lower id, of parts side by side whichever of them comes to it sooner.
 */
final class UserTaking implements Taking<NewAccount> {
    /** What a round of drafts leads to: accounts to open, fields to set, and what is said of each draft. */
    private record Round(
            Map<Integer, NewAccount> opened, Map<Integer, UserFields> filled, Map<Integer, VerdictRow> verdicts) {}

    private final Accounts accounts;
    private final UserTargetTable users;

    UserTaking(Accounts accounts, UserTargetTable users) {
        this.accounts = accounts;
        this.users = users;
    }

    @Override
    public void lock() {
        accounts.lock();
    }

    @Override
    public List<VerdictRow> take(List<Draft<NewAccount>> drafts, Instant now) {
        List<VerdictRow> verdicts = new ArrayList<>();
        for (List<Draft<NewAccount>> together : rounds(drafts)) {
            Round round = judge(together);
            accounts.open(round.opened().values(), now);
            users.update(round.filled());
            verdicts.addAll(withTargets(round));
        }
        return verdicts;
    }

    @Override
    public List<VerdictRow> tell(List<Draft<NewAccount>> drafts) {
        List<VerdictRow> verdicts = new ArrayList<>();
        rounds(drafts)
                .forEach(together -> verdicts.addAll(judge(together).verdicts().values()));
        return verdicts;
    }

    /** Drafts that have a phone or openid in common are taken one after the other. */
    private static List<List<Draft<NewAccount>>> rounds(List<Draft<NewAccount>> drafts) {
        List<List<Draft<NewAccount>>> rounds = new ArrayList<>();
        List<Draft<NewAccount>> round = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        for (Draft<NewAccount> draft : drafts) {
            NewAccount account = draft.content();
            if (taken.contains(account.phone()) || taken.contains(account.openId())) {
                rounds.add(round);
                round = new ArrayList<>();
                taken.clear();
            }
            taken.add(account.phone());
            taken.add(account.openId());
            round.add(draft);
        }
        rounds.add(round);
        return rounds;
    }

    private Round judge(List<Draft<NewAccount>> drafts) {
        Map<Mobile, UserId> byPhone = accounts.byPhone(phones(drafts));
        Map<Integer, UserFields> fields =
                users.lock(byPhone.values().stream().map(UserId::value).toList());
        Map<String, Integer> byOpenId = users.byOpenId(
                drafts.stream().map(draft -> draft.content().openId()).toList());
        Map<Mobile, String> names = users.supplierNames(phones(drafts));
        Round round = new Round(new LinkedHashMap<>(), new HashMap<>(), new LinkedHashMap<>());
        for (Draft<NewAccount> draft : drafts) {
            NewAccount account =
                    named(draft.content(), names.get(draft.content().phone()));
            UserId user = byPhone.get(account.phone());
            Integer owner = byOpenId.get(account.openId());
            if (user != null) {
                fill(draft.sourceId(), user.value(), account, fields, owner, round);
            } else if (owner != null) {
                round.verdicts().put(draft.sourceId(), VerdictRow.refused(draft.sourceId(), Reason.OPENID_KNOWN));
            } else {
                round.opened().put(draft.sourceId(), account);
                round.verdicts().put(draft.sourceId(), verdict(draft.sourceId(), Verdict.CREATED, null));
            }
        }
        return round;
    }

    private static void fill(
            int sourceId,
            int user,
            NewAccount account,
            Map<Integer, UserFields> fields,
            @Nullable Integer owner,
            Round round) {
        UserFields before = Objects.requireNonNull(fields.get(user), "Cannot find the account of a phone");
        UserFields after = before.filledFrom(account, owner == null);
        if (after.equals(before)) {
            round.verdicts().put(sourceId, verdict(sourceId, Verdict.SAME, user));
        } else {
            round.filled().put(user, after);
            round.verdicts().put(sourceId, verdict(sourceId, Verdict.FILLED, user));
        }
    }

    private static VerdictRow verdict(int sourceId, Verdict verdict, @Nullable Integer target) {
        return new VerdictRow(sourceId, verdict, null, target, null);
    }

    private static NewAccount named(NewAccount account, @Nullable String supplier) {
        return !account.name().isEmpty() || supplier == null
                ? account
                : new NewAccount(
                        account.phone(), supplier, supplier, account.openId(), account.area(), account.varieties());
    }

    /** With the accounts that were just opened, and the checksums of what was written. */
    private List<VerdictRow> withTargets(Round round) {
        Map<Mobile, UserId> opened = accounts.byPhone(
                round.opened().values().stream().map(NewAccount::phone).toList());
        List<VerdictRow> verdicts = new ArrayList<>();
        for (VerdictRow row : round.verdicts().values()) {
            NewAccount account = round.opened().get(row.sourceId());
            verdicts.add(
                    account == null
                            ? row
                            : verdict(
                                    row.sourceId(),
                                    row.verdict(),
                                    Objects.requireNonNull(opened.get(account.phone()))
                                            .value()));
        }
        Map<Integer, String> checksums = users.checksums(verdicts.stream()
                .filter(row -> row.target() != null && row.verdict() != Verdict.SAME)
                .map(row -> Objects.requireNonNull(row.target()))
                .toList());
        return verdicts.stream().map(row -> withChecksum(row, checksums)).toList();
    }

    private static VerdictRow withChecksum(VerdictRow row, Map<Integer, String> checksums) {
        boolean written = row.verdict() != Verdict.SAME && row.target() != null;
        return row.withChecksum(written ? checksums.get(row.target()) : null);
    }

    private static List<Mobile> phones(List<Draft<NewAccount>> drafts) {
        return drafts.stream().map(draft -> draft.content().phone()).toList();
    }
}
