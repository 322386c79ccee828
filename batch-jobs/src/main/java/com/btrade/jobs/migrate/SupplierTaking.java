package com.btrade.jobs.migrate;

import com.btrade.jobs.migrate.Judged.Draft;
import com.btrade.jobs.migrate.SupplierTargetTable.Stored;
import com.btrade.jobs.store.SupplierTable;
import com.btrade.jobs.supplier.NewSupplier;
import com.btrade.model.Mobile;
import com.btrade.model.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Adds suppliers whose mobile does not stand in {@code supplier}. */
final class SupplierTaking implements Taking<NewSupplier> {
    /** Drafts with a mobile of their own, and what is said of the others. */
    private record Parted(List<Draft<NewSupplier>> fresh, List<VerdictRow> known) {}

    private final SupplierTable suppliers;
    private final SupplierTargetTable target;
    private final Part part;
    private boolean alone;

    SupplierTaking(SupplierTable suppliers, SupplierTargetTable target, Part part) {
        this.part = part;
        this.suppliers = suppliers;
        this.target = target;
    }

    /**
     * Its first lock is that of all suppliers: what a killed process sent may not be over on the server, and if the rows were
     * cut into other parts then, the lock of this part says nothing of it.
     */
    @Override
    public void lock() {
        if (part.isWhole() || !alone) {
            suppliers.lock();
            alone = true;
        } else {
            suppliers.lock(part);
        }
    }

    @Override
    public List<VerdictRow> take(List<Draft<NewSupplier>> drafts, Instant now) {
        Parted parted = part(drafts);
        int last = target.last();
        suppliers.insert(parted.fresh().stream().map(Draft::content).toList());
        Map<String, Stored> added = target.addedAfter(last);
        List<VerdictRow> verdicts = new ArrayList<>(parted.known());
        for (Draft<NewSupplier> draft : parted.fresh()) {
            Stored row = Objects.requireNonNull(
                    added.get(draft.content().mobile().number()), "Cannot find the supplier just added");
            verdicts.add(new VerdictRow(draft.sourceId(), Verdict.CREATED, null, row.id(), row.checksum()));
        }
        return verdicts;
    }

    @Override
    public List<VerdictRow> tell(List<Draft<NewSupplier>> drafts) {
        Parted parted = part(drafts);
        List<VerdictRow> verdicts = new ArrayList<>(parted.known());
        parted.fresh()
                .forEach(draft -> verdicts.add(new VerdictRow(draft.sourceId(), Verdict.CREATED, null, null, null)));
        return verdicts;
    }

    private Parted part(List<Draft<NewSupplier>> drafts) {
        Set<Mobile> known = new HashSet<>(suppliers.byMobile(mobiles(drafts)).keySet());
        Parted parted = new Parted(new ArrayList<>(), new ArrayList<>());
        for (Draft<NewSupplier> draft : drafts) {
            if (known.add(draft.content().mobile())) {
                parted.fresh().add(draft);
            } else {
                parted.known().add(VerdictRow.refused(draft.sourceId(), Reason.MOBILE_KNOWN));
            }
        }
        return parted;
    }

    private static List<Mobile> mobiles(List<Draft<NewSupplier>> drafts) {
        return drafts.stream().map(draft -> draft.content().mobile()).toList();
    }
}
