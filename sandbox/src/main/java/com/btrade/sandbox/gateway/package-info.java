/** What the stand-ins of the SMS and the WeChat provider share: HTTP, mishaps on demand, and the log that judges. */
@NullMarked
package com.btrade.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
