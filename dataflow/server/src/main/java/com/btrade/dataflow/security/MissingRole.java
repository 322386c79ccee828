package com.btrade.dataflow.security;

import java.io.IOException;
import java.security.Principal;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** Says that the user is known, but may not do this. */
final class MissingRole {
    private MissingRole() {}

    static void say(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Principal user = request.getUserPrincipal();
        String name = user == null ? "" : user.getName() + " ";
        Refusal.send(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "用户 " + name + "没有执行此操作的权限。 User " + name + "does not have the role that this needs.");
    }
}
