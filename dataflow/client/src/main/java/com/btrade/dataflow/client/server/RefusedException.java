package com.btrade.dataflow.client.server;

import org.springframework.cloud.dataflow.rest.client.DataFlowClientException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** The server is away or refuses; the message is a sentence for an operator. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    static RefusedException away(ServerAddress address, ResourceAccessException cause) {
        return new RefusedException(
                "Cannot reach Data Flow at " + address + " 无法连接 Data Flow：start it with ./btrade up, or set"
                        + " BTRADE_DATAFLOW_URL to where it is",
                cause);
    }

    static RefusedException of(ServerAddress address, RestClientException cause) {
        if (cause instanceof HttpStatusCodeException answer) {
            return switch (answer.getStatusCode()) {
                case UNAUTHORIZED ->
                    new RefusedException(
                            "Cannot log in to Data Flow at " + address
                                    + " 登录失败：set BTRADE_DATAFLOW_CREDENTIALS to user:password",
                            cause);
                case FORBIDDEN ->
                    new RefusedException(
                            "Cannot do this on Data Flow at " + address + " 没有权限：the user of"
                                    + " BTRADE_DATAFLOW_CREDENTIALS lacks the role",
                            cause);
                default ->
                    new RefusedException(
                            "Refused by Data Flow 被拒绝: " + answer.getStatusCode() + " "
                                    + answer.getResponseBodyAsString(),
                            cause);
            };
        }
        return new RefusedException(
                "Cannot understand what answers at " + address + " 该地址不是 Data Flow：set BTRADE_DATAFLOW_URL to a Data"
                        + " Flow server: " + cause.getMessage(),
                cause);
    }

    static RefusedException of(DataFlowClientException cause) {
        return new RefusedException("Refused by Data Flow 被拒绝: " + cause.getMessage(), cause);
    }
}
