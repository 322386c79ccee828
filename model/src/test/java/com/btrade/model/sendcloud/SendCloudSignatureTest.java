package com.btrade.model.sendcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SendCloudSignatureTest {
    /** Taken with md5sum of "key&a=1&b=中 &c=x&y&key". */
    @Test
    void signsTheSortedParametersUnencodedBetweenTwoKeys() {
        assertThat(SendCloudSignature.sign(Map.of("c", "x&y", "a", "1", "b", "中 "), "key"))
                .isEqualTo("6ba0087187549db011f6680952b82de5");
    }
}
