package com.btrade.stream.send.gateway.wechat;

import com.btrade.model.BusinessDate;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code gateway_token}: the token that all processes of an account share, and who is renewing it. */
public final class TokenTable {
    private static final int FORCED_A_DAY = 20;
    private static final Duration RENEWAL = Duration.ofSeconds(30);
    private static final String ADD = "INSERT IGNORE INTO gateway_token (account) VALUES (?)";
    private static final String READ = "SELECT token, valid_until FROM gateway_token WHERE account = ?";
    private static final String BEGIN =
            "UPDATE gateway_token SET renewing_until = ? WHERE account = ? AND renewing_until <= ?";
    private static final String END = "UPDATE gateway_token SET renewing_until = 0 WHERE account = ?";
    private static final String WRITE = "UPDATE gateway_token SET token = ?, valid_until = ? WHERE account = ?";
    private static final String FORCE = """
            UPDATE gateway_token SET forced_count = IF(forced_day = ?, forced_count, 0) + 1, forced_day = ?
            WHERE account = ? AND (forced_day IS NULL OR forced_day <> ? OR forced_count < ?)
            """;

    private final Mysql mysql;

    public TokenTable(Mysql mysql) {
        this.mysql = mysql;
    }

    Token read(WechatAccount account) {
        TokenCipher cipher = new TokenCipher(account);
        List<Optional<Token>> found = mysql.run(
                "read the token of an account",
                connection -> Sql.list(connection, READ, row -> token(row, cipher), account.appid()));
        return found.stream().flatMap(Optional::stream).findFirst().orElse(Token.NONE);
    }

    private static Optional<Token> token(ResultSet row, TokenCipher cipher) throws SQLException {
        byte[] stored = row.getBytes("token");
        Instant until = Instant.ofEpochMilli(row.getLong("valid_until"));
        return stored == null ? Optional.empty() : cipher.decrypt(stored).map(value -> new Token(value, until));
    }

    /** Whether the caller is the one who renews it now. */
    boolean beginRenewal(WechatAccount account, Instant now) {
        return mysql.run("begin to renew a token", connection -> {
            Sql.update(connection, ADD, account.appid());
            long until = now.plus(RENEWAL).toEpochMilli();
            return Sql.update(connection, BEGIN, until, account.appid(), now.toEpochMilli()) > 0;
        });
    }

    void endRenewal(WechatAccount account) {
        mysql.run("end to renew a token", connection -> Sql.update(connection, END, account.appid()));
    }

    void write(WechatAccount account, Token token) {
        byte[] encrypted = new TokenCipher(account).encrypt(token.value());
        long until = token.validUntil().toEpochMilli();
        mysql.run(
                "store the token of an account",
                connection -> Sql.update(connection, WRITE, encrypted, until, account.appid()));
    }

    /** Counts a forced renewal. False: there were as many today as the provider allows. */
    boolean force(WechatAccount account, Instant now) {
        String day = BusinessDate.at(now).toString();
        return mysql.run(
                "count a forced token",
                connection -> Sql.update(connection, FORCE, day, day, account.appid(), day, FORCED_A_DAY) > 0);
    }
}
