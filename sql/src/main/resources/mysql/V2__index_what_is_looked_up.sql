-- Each index serves a look-up by name; the prefix keeps them apart from any index production already has.
CREATE INDEX btrade_users_phone ON users (phone);
CREATE INDEX btrade_users_openid ON users (openid);
CREATE INDEX btrade_users_openid2 ON users (openid2);
CREATE INDEX btrade_users_username ON users (username);
CREATE INDEX btrade_supplier_mobile ON supplier (mobile);
CREATE INDEX btrade_purchase_info_purchase ON purchase_info (purchaseid);
CREATE INDEX btrade_quote_purchase_info ON quote (purchaseinfoid);
CREATE INDEX btrade_trader_data_status ON trader_data (status, id);
CREATE INDEX btrade_trader_data_mobile ON trader_data (mobile(20));
