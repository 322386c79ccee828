package com.btrade.stream.click;

import com.btrade.model.SupplierId;
import com.btrade.model.UserId;
import com.btrade.stream.send.Recipient;
import java.util.Collection;
import java.util.Map;

/** The suppliers and users who get points. */
public interface People {
    /** The supplier of each mobile: of those that have not become users the first. */
    Map<Recipient, SupplierId> suppliers(Collection<Recipient> mobiles);

    /** The first user of each phone. */
    Map<Recipient, UserId> usersByPhone(Collection<Recipient> phones);

    /** The first user of each openid, on either account. */
    Map<Recipient, UserId> usersByOpenid(Collection<Recipient> openids);

    /** Adds to suppliers' scores, which never fall below 0. */
    void scoreSuppliers(Map<SupplierId, Integer> points);

    /** Adds to users' scores, which never fall below 0. */
    void scoreUsers(Map<UserId, Integer> points);
}
