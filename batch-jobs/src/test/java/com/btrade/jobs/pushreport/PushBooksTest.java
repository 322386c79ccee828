package com.btrade.jobs.pushreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PushBooksTest {
    private static final PushKey KEY = new PushKey(TaskType.PURCHASE_PUSH, new BatchId(12), Channel.SMS, 1);

    private static final String OWN =
            NaturalKey.task(KEY.batch(), KEY.channel(), KEY.type(), KEY.order()).hex();

    @Property
    void givesEachRecipientOneEndWhateverIsStored(
            @ForAll @Size(max = 9) List<Fate> ends,
            @ForAll @IntRange(max = 12) int listed,
            @ForAll @IntRange(max = 12) int records,
            @ForAll boolean finished,
            @ForAll boolean own) {
        PushBooks books = new PushBooks(KEY);
        books.tasks().add(new StoredTask(own ? OWN : "old", KEY, 0, finished));
        books.list(listed);
        ends.forEach(end -> books.messages().add(new Messages(end, "", 1, 1)));
        books.records().add(new Records(Fate.SENT, records, 0));

        PushLine line = books.line(Set.of());

        boolean followed = !ends.isEmpty();
        boolean complete = followed
                ? ends.size() <= listed && (!finished || (ends.size() == listed && records == ends.size()))
                : !(own && finished && records > 0);
        assertThat(books.contradiction().isEmpty()).isEqualTo(complete);
        if (complete) {
            assertThat(new Reconciliation().contradictions(List.of(books), List.of(line)))
                    .isEmpty();
            assertThat(line.figures().accounted()).isEqualTo(line.figures().chosen());
            Arrays.stream(Fate.values())
                    .filter(fate -> fate != Fate.WAITING && followed)
                    .forEach(fate -> assertThat(line.figures().of(fate))
                            .isEqualTo(ends.stream().filter(fate::equals).count()));
        }
    }
}
