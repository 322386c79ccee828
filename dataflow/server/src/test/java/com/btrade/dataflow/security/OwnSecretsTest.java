package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class OwnSecretsTest {
    @Test
    void takesNoWorkingDirectoryForASecret() {
        Secrets secrets = secrets(Map.of("PWD", "/home/btrade", "OLDPWD", "/home/btrade/logs"));
        assertThat(secrets.revealedBy("file:///home/btrade/logs/a.jar")).isFalse();
    }

    @Test
    void takesWhatASettingCallsSecretAndWhatStandsInAddresses() {
        Secrets secrets = secrets(Map.of("BTRADE_SMS_SECRET", "planted-one", "uri", "mongodb://u:planted-two@h/db"));
        assertThat(secrets.mask("planted-one and planted-two")).isEqualTo("****** and ******");
    }

    private static Secrets secrets(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return OwnSecrets.of(environment);
    }
}
