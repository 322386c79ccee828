package com.btrade.dataflow.dashboard;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A request whose parameter schemaTarget is boot3 unless it says otherwise. */
final class Boot3Request extends HttpServletRequestWrapper {
    private static final String SCHEMA_TARGET = "schemaTarget";
    private static final String BOOT3 = "boot3";

    Boot3Request(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return isMissing(name) ? BOOT3 : super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return isMissing(name) ? new String[] {BOOT3} : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new LinkedHashMap<>(super.getParameterMap());
        if (isMissing(SCHEMA_TARGET)) {
            parameters.put(SCHEMA_TARGET, new String[] {BOOT3});
        }
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private boolean isMissing(String name) {
        return name.equals(SCHEMA_TARGET) && !StringUtils.hasText(super.getParameter(name));
    }
}
