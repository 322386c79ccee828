package com.btrade.jobs.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of a herb is wanted, in the form of {@code purchase_info.quantity} and {@code unit}.
 *
 * <p>The unit stays as it was written, 吨, 公斤 (also for 千克 and kg) or 克; only 斤 is turned into 公斤.
 *
 * @param amount above 0, without exponent or trailing zeros, at most 10 characters (the column's width)
 */
public record Quantity(String amount, String unit) {
    /** What a text without a usable quantity stands for. */
    public static final Quantity UNKNOWN = new Quantity("1000", MassUnit.KILOGRAM.text());

    private static final int WIDTH = 10;
    private static final int DECIMALS = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Quantity {
        if (amount.isEmpty() || amount.length() > WIDTH || new BigDecimal(amount).signum() <= 0) {
            throw new IllegalArgumentException(
                    "Invalid amount: " + amount + ", expected a number above 0 of at most " + WIDTH + " characters");
        }
    }

    /** What the text of a site means; {@link #UNKNOWN} if nothing in it can be used. */
    public static Quantity parse(String text) {
        return WrittenMass.find(text).flatMap(Quantity::of).orElse(UNKNOWN);
    }

    private static Optional<Quantity> of(WrittenMass mass) {
        BigDecimal amount = mass.unit() == MassUnit.MARKET_POUND ? mass.amount().divide(TWO) : mass.amount();
        MassUnit unit = mass.unit() == MassUnit.MARKET_POUND ? MassUnit.KILOGRAM : mass.unit();
        return fitted(amount).map(text -> new Quantity(text, unit.text()));
    }

    /** Three decimals, fewer where the column has no room; nothing if the whole part does not fit or nothing is left. */
    private static Optional<String> fitted(BigDecimal amount) {
        for (int decimals = DECIMALS; decimals >= 0; decimals--) {
            BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
            String text =
                    rounded.signum() == 0 ? "" : rounded.stripTrailingZeros().toPlainString();
            if (!text.isEmpty() && text.length() <= WIDTH) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
