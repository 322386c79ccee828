/** The log of page views: what appends to the topic push_monitor and knows whether Kafka answers. */
@NullMarked
package com.btrade.ingress.views;

import org.jspecify.annotations.NullMarked;
