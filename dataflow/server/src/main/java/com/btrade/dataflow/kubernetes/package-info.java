/** What the server adds to Data Flow's own way of running tasks on Kubernetes. */
@NullMarked
package com.btrade.dataflow.kubernetes;

import org.jspecify.annotations.NullMarked;
