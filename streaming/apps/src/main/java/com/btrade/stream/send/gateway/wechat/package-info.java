/** Template messages through WeChat service accounts. */
@NullMarked
package com.btrade.stream.send.gateway.wechat;

import org.jspecify.annotations.NullMarked;
