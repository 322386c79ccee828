package com.btrade.sandbox.gateway.sendcloud;

import com.btrade.sandbox.gateway.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code /send} or {@code /sendx} that has the right form.
 *
 * @param requestId empty if the caller gave none
 * @param values the variables of each phone, in order
 */
record Order(int template, String requestId, Map<String, Map<String, String>> values) {
    private static final int MOST_OF_SEND = 2000;
    private static final int MOST_OF_SENDX = 200;
    private static final int MAX_VALUE = 32;
    private static final int MAX_REQUEST_ID = 128;
    private static final Pattern LINK = Pattern.compile("(?i)https?:|www\\.|[a-z0-9]+\\.(com|cn|net)\\b");

    static Order send(Map<String, String> parameters, SendCloudOptions options) throws RefusedException {
        Map<String, String> vars = vars(read(parameters, "vars"));
        List<String> phones = List.of(parameters.getOrDefault("phone", "").split(",", -1));
        require(phones.size() <= MOST_OF_SEND, 414, "手机号过多");
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (String phone : phones) {
            require(values.put(phone, vars) == null, 413, "有重复的手机号");
        }
        return of(parameters, options, values);
    }

    static Order sendx(Map<String, String> parameters, SendCloudOptions options) throws RefusedException {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        List<Object> tos = tos(parameters);
        require(tos.size() <= MOST_OF_SENDX, 414, "手机号过多");
        for (Object each : tos) {
            Map<String, Object> to = asObject(each);
            require(to.keySet().equals(Set.of("phone", "vars")), 441, "替换变量格式错误");
            String phone = String.valueOf(to.get("phone"));
            require(values.put(phone, vars(asObject(to.get("vars")))) == null, 413, "有重复的手机号");
        }
        return of(parameters, options, values);
    }

    private static Order of(
            Map<String, String> parameters, SendCloudOptions options, Map<String, Map<String, String>> values)
            throws RefusedException {
        String number = parameters.getOrDefault("templateId", "");
        require(!number.isEmpty(), 433, "模板ID不能为空");
        require(number.matches("[0-9]{1,9}"), 431, "模板不存在");
        Set<String> names = options.templates().get(Integer.valueOf(number));
        require(names != null, 431, "模板不存在");
        require("0".equals(parameters.get("msgType")), 434, "msgType错误");
        String requestId = parameters.getOrDefault("sendRequestId", "");
        require(requestId.length() <= MAX_REQUEST_ID, 435, "sendRequestId过长");
        require(!values.isEmpty() && !values.containsKey(""), 411, "手机号不能为空");
        for (Map<String, String> vars : values.values()) {
            require(vars.keySet().equals(new LinkedHashSet<>(names)), 441, "替换变量格式错误");
            require(vars.values().stream().allMatch(Order::fits), 442, "替换变量过长或含有链接");
        }
        return new Order(Integer.parseInt(number), requestId, values);
    }

    private static boolean fits(String value) {
        return value.length() <= MAX_VALUE && !LINK.matcher(value).find();
    }

    private static List<Object> tos(Map<String, String> parameters) throws RefusedException {
        try {
            return new ArrayList<>(Json.list(parameters.getOrDefault("tos", "")));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(441, "替换变量格式错误");
        }
    }

    private static Map<String, Object> read(Map<String, String> parameters, String name) throws RefusedException {
        try {
            return Json.object(parameters.getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(441, "替换变量格式错误");
        }
    }

    private static Map<String, Object> asObject(@Nullable Object value) throws RefusedException {
        try {
            return Json.asObject(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(441, "替换变量格式错误");
        }
    }

    private static Map<String, String> vars(Map<String, Object> json) throws RefusedException {
        Map<String, String> vars = new LinkedHashMap<>();
        for (Map.Entry<String, Object> variable : json.entrySet()) {
            require(variable.getValue() instanceof String, 441, "替换变量格式错误");
            vars.put(variable.getKey(), String.valueOf(variable.getValue()));
        }
        return vars;
    }

    private static void require(boolean right, int code, String message) throws RefusedException {
        if (!right) {
            throw new RefusedException(code, message);
        }
    }
}
