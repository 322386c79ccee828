package com.btrade.stream.receipt;

import com.btrade.model.Receipt;

/** By what a receipt names its message: accounts of a provider number their messages each for themselves. */
public record MessageName(String provider, String messageId, String recipient) {
    static MessageName in(Receipt receipt) {
        return new MessageName(receipt.provider(), receipt.messageId(), receipt.recipient());
    }
}
