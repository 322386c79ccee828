package com.btrade.ingress.consent;

import com.btrade.model.Masked;
import com.btrade.model.VarietyId;
import java.util.Optional;

/**
 * Whom a link was sent to.
 *
 * @param address a mobile or openid
 * @param herb what the batch is of; empty if it is gone
 */
record Told(String address, Optional<VarietyId> herb) {
    String masked() {
        return Masked.of(address);
    }

    @Override
    public String toString() {
        return masked();
    }
}
