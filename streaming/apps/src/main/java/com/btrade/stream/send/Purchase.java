package com.btrade.stream.send;

import com.btrade.model.BatchId;
import java.time.Instant;

/**
 * What a push tells about a herb batch; texts are empty where the platform knows nothing.
 *
 * @param variety the herb's name in the catalogue, or as the buyer wrote it if the catalogue has lost it
 * @param buyer the nickname, or the name
 */
public record Purchase(
        BatchId batch,
        String purchaseId,
        String variety,
        String specification,
        String quantity,
        String unit,
        String origin,
        String quality,
        String buyer,
        Instant createTime) {}
