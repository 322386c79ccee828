package com.btrade.sandbox.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void pointAConfiguredServerAtAnotherDatabase() {
        assertThat(Addresses.withMysqlSchema("jdbc:mysql://db:3306/yaocai?useSSL=true", "t_1"))
                .isEqualTo("jdbc:mysql://db:3306/t_1?createDatabaseIfNotExist=true&useSSL=true");
        assertThat(Addresses.withMongoDatabase("mongodb://a,b:27017/?replicaSet=rs", "t_1"))
                .isEqualTo("mongodb://a,b:27017/t_1?replicaSet=rs");
        assertThat(Addresses.withMongoDatabase("mongodb://user:secret@a/yaocai_statistical", "t_1"))
                .isEqualTo("mongodb://user:secret@a/t_1");
    }

    @Test
    void refuseWhatIsNoAddressWithoutRepeatingItsSecrets() {
        assertThatThrownBy(() -> Addresses.withMysqlSchema("mysql:secret@db", "t_1"))
                .hasMessageContaining("BTRADE_MYSQL_URL")
                .hasMessageNotContaining("secret");
    }
}
