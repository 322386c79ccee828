package com.btrade.stream.store;

import com.btrade.sandbox.Space;
import com.btrade.stream.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The business database of a space, for tests that need nothing else. */
public final class SpaceMysql {
    private SpaceMysql() {}

    public static Mysql open(Space space) {
        return new Mysql(settings(space));
    }

    /** One whose connections the server ends when they say nothing for so long. */
    static Mysql open(Space space, Duration silence) {
        return new Mysql(settings(space), silence);
    }

    private static Settings settings(Space space) {
        Map<String, String> environment = new HashMap<>(space.environment());
        environment.put("BTRADE_PUBLIC_URL", "https://www.yaocai.example");
        environment.put("BTRADE_CHECKPOINTS", "/unused");
        return Settings.from(environment, 1);
    }
}
