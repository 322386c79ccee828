package com.btrade.jobs.followup;

import com.btrade.jobs.recipient.Address;
import com.btrade.model.BuyerAccount;
import com.btrade.model.Channel;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The buyer of a purchase, as stored; any of the three may be empty or no address at all.
 *
 * @param openid on the suppliers' service account
 * @param openid2 on the buyers'
 */
public record Buyer(String phone, String openid, String openid2) {
    /** The addresses that a channel reaches, in the order of the accounts, each once. */
    Map<BuyerAccount, String> addresses(Channel channel) {
        Map<BuyerAccount, String> addresses = new EnumMap<>(BuyerAccount.class);
        Set<String> seen = new HashSet<>();
        for (BuyerAccount account : BuyerAccount.of(channel)) {
            address(account).filter(seen::add).ifPresent(address -> addresses.put(account, address));
        }
        return addresses;
    }

    /** All addresses, of any channel. */
    public Set<String> addresses() {
        Set<String> all = new HashSet<>();
        for (BuyerAccount account : BuyerAccount.values()) {
            address(account).ifPresent(all::add);
        }
        return all;
    }

    private Optional<String> address(BuyerAccount account) {
        return switch (account) {
            case PHONE -> Address.mobile(phone);
            case OPENID -> Address.openid(openid);
            case OPENID2 -> Address.openid(openid2);
        };
    }

    @Override
    public String toString() {
        return "Buyer";
    }
}
