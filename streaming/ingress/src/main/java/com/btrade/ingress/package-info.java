/** HTTP in: pages that pushed links lead to and the website's page views, all appended to Kafka, nothing else written. */
@NullMarked
package com.btrade.ingress;

import org.jspecify.annotations.NullMarked;
