package com.btrade.dataflow.security;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses launches and schedules that would put a secret where everybody on the machine can read it: into a job
 * parameter, which stays in the database and in the process list, or into a JVM option. A secret property
 * ({@code --name=value}) is no reason: it goes by the environment, see {@link QuietTaskLauncher}.
 */
final class SecretArguments extends OncePerRequestFilter {
    private static final Pattern JVM_OPTION = Pattern.compile("-D[\\w.\\-]+=\\S+");

    private final Secrets secrets;

    SecretArguments(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("POST")
                || !(path.startsWith("/tasks/executions") || path.startsWith("/tasks/schedules"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasSecretParameter(request.getParameter("arguments"))
                || hasSecretOption(request.getParameter("properties"))) {
            Refusal.send(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "参数中不能含有密码等机密,请用环境变量传递。 An argument or JVM option looks like a secret: give it to the server's"
                            + " environment as BTRADE_..., which every task inherits, or as a property --name=value.");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean hasSecretParameter(@Nullable String arguments) {
        return arguments != null
                && Arrays.stream(arguments.split("\\s+", -1))
                        .anyMatch(argument -> !argument.startsWith("--") && secrets.revealedBy(argument));
    }

    private boolean hasSecretOption(@Nullable String properties) {
        return properties != null
                && JVM_OPTION.matcher(properties).results().anyMatch(option -> secrets.revealedBy(option.group()));
    }
}
