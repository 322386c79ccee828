package com.btrade.stream.send;

import com.btrade.model.BatchId;
import com.btrade.model.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the business database knows about purchases and the people in them. */
public interface Purchases {
    /** The batch, unless it is gone. */
    Optional<Purchase> find(BatchId batch);

    /** The quotes of a batch that wait for the buyer's answer. */
    Unanswered unanswered(BatchId batch);

    /** Those of these mobiles that belong to a registered user without an openid. */
    Map<Recipient, UserId> usersWithoutOpenid(Collection<Recipient> mobiles);

    /** Those of these openids that are a user's on the buyers' account, and nobody's on the suppliers'. */
    Set<Recipient> onBuyersAccount(Collection<Recipient> openids);
}
