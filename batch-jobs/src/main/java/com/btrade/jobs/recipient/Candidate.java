package com.btrade.jobs.recipient;

import com.btrade.model.Masked;

/**
 * One person who deals in a herb.
 *
 * @param id {@code users.id} or {@code supplier.id}
 * @param pushscore how much they have been pushed to already
 * @param address phone, mobile or openid as it is stored, possibly not a valid one
 */
public record Candidate(int id, int pushscore, String address) {
    @Override
    public String toString() {
        return "Candidate[id=" + id + ", pushscore=" + pushscore + ", address=" + Masked.of(address) + "]";
    }
}
