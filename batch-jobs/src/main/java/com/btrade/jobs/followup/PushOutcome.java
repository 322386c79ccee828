package com.btrade.jobs.followup;

/**
 * What one push has brought so far.
 *
 * @param order the nth push of its batch and channel
 * @param records people it told
 * @param clicked records with a click
 * @param quotes quotes it brought
 * @param rejected of those quotes
 */
public record PushOutcome(int order, int records, int clicked, int quotes, int rejected) {
    public PushOutcome {
        if (records < 0 || clicked < 0 || clicked > records || rejected < 0 || rejected > quotes) {
            throw new IllegalArgumentException("Invalid outcome: " + clicked + " of " + records + " clicked, "
                    + rejected + " of " + quotes + " quotes rejected");
        }
    }

    /** How many of those told have clicked; 0 if nobody was told. */
    public double clickRate() {
        return share(clicked, records, 0);
    }

    /** Quotes for each of those told; 0 if nobody was told. */
    public double quoteRate() {
        return share(quotes, records, 0);
    }

    /** How many of the quotes are rejected; 1 if there are none. */
    public double rejectRate() {
        return share(rejected, quotes, 1);
    }

    private static double share(int part, int whole, double ofNothing) {
        return whole == 0 ? ofNothing : (double) part / whole;
    }
}
