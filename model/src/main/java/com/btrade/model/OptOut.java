package com.btrade.model;

import java.time.Instant;
import java.util.List;

/**
 * A person's wish not to be told, as it came; the table {@code opt_out} keeps the latest of each kind.
 *
 * @param address a mobile or openid; the wish holds for all addresses of the person
 * @param herb {@code variety.id}, 0 unless the scope is {@link OptOutScope#HERB}
 * @param reason in words, for the operator, at most 200 characters
 * @param askedAt when the person said so, not when we heard of it
 */
public record OptOut(
        AddressKind kind,
        String address,
        OptOutScope scope,
        int herb,
        OptOutSource source,
        String reason,
        Instant askedAt) {
    /**
     * Stores a wish, with {@link #parameters}. The same one again changes nothing, whatever came in between: one that is
     * older than its revocation does not come back, a newer one does.
     */
    public static final String STORE = """
            INSERT INTO opt_out (kind, address, scope, variety_id, source, reason, asked_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              source = IF(VALUES(asked_at) > asked_at, VALUES(source), source),
              reason = IF(VALUES(asked_at) > asked_at, VALUES(reason), reason),
              asked_at = GREATEST(asked_at, VALUES(asked_at))
            """;

    private static final int MAX_ADDRESS = 64;
    private static final int MAX_REASON = 200;

    public OptOut {
        if (address.isBlank() || address.length() > MAX_ADDRESS) {
            throw new IllegalArgumentException(
                    "Invalid address: " + Masked.of(address) + ", expected 1 to 64 characters");
        }
        if (scope == OptOutScope.HERB == (herb <= 0)) {
            throw new IllegalArgumentException("Invalid herb: " + herb + " for the scope " + scope);
        }
        reason = reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
    }

    /** No marketing to whom an address belongs. */
    public static OptOut ofAll(String address, OptOutSource source, String reason, Instant askedAt) {
        return new OptOut(AddressKind.of(address), address, OptOutScope.ALL, 0, source, reason, askedAt);
    }

    /** No purchases of one herb. */
    public static OptOut ofHerb(String address, VarietyId herb, OptOutSource source, String reason, Instant askedAt) {
        return new OptOut(AddressKind.of(address), address, OptOutScope.HERB, herb.value(), source, reason, askedAt);
    }

    /** Nothing at all. */
    public static OptOut ofBlocked(String address, String reason, Instant askedAt) {
        return new OptOut(
                AddressKind.of(address), address, OptOutScope.BLOCK, 0, OptOutSource.OPERATOR, reason, askedAt);
    }

    /** The parameters of {@link #STORE}. */
    public List<Object> parameters(Instant now) {
        return List.of(
                kind.name(),
                address,
                scope.name(),
                herb,
                source.name(),
                reason,
                askedAt.toEpochMilli(),
                now.toEpochMilli());
    }

    @Override
    public String toString() {
        return "OptOut[" + scope + (herb == 0 ? "" : " " + herb) + " of " + Masked.of(address) + " by " + source + "]";
    }
}
