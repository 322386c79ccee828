/** WeChat's service accounts on this machine. */
@NullMarked
package com.btrade.sandbox.gateway.wechat;

import org.jspecify.annotations.NullMarked;
