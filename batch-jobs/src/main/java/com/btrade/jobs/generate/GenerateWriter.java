package com.btrade.jobs.generate;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Has tasks made, and says of each batch and channel without one why that is. */
class GenerateWriter implements ItemWriter<Request> {
    private static final Logger log = LoggerFactory.getLogger(GenerateWriter.class);

    private final Generator generator;
    private final Tally tally;

    GenerateWriter(Generator generator, Tally tally) {
        this.generator = generator;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Request> chunk) {
        Generator.Result result = generator.generate(List.copyOf(chunk.getItems()));
        for (Request request : chunk) {
            Refusal refusal = result.refused().get(request);
            if (refusal != null) {
                tell(request, refusal);
            }
        }
        int refused = result.refused().size();
        tally.add("tasks", result.tasks());
        tally.add(Count.WRITTEN, chunk.size() - refused);
        tally.add(Count.SKIPPED, refused);
    }

    private void tell(Request request, Refusal refusal) {
        log.warn(
                "Nothing is generated 未生成任务 for batch 批次 {} by {}: {}",
                request.batch(),
                request.channel(),
                refusal.text());
        tally.add("nothing." + refusal.code(), 1);
    }
}
