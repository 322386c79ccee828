package com.btrade.stream.send.gateway.sendcloud;

import com.btrade.model.sendcloud.SendCloudSignature;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Request;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes requests as {@code /sendx} and {@code /send} take them. */
final class Calls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SendCloudSettings settings;

    Calls(SendCloudSettings settings) {
        this.settings = settings;
    }

    /** The form-encoded body, signed now; everything else is the same in every repeat. */
    String body(Request request, List<Message> messages, Instant now) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("smsUser", settings.user());
        parameters.put("templateId", Integer.toString(settings.template(request.template())));
        parameters.put("msgType", "0");
        parameters.put("sendRequestId", request.id());
        parameters.putAll(settings.sendx() ? ownVars(messages) : sameVars(messages.get(0)));
        parameters.put("timestamp", Long.toString(now.toEpochMilli()));
        parameters.put("signature", SendCloudSignature.sign(parameters, settings.key()));
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> ownVars(List<Message> messages) {
        ArrayNode tos = JSON.createArrayNode();
        for (Message message : messages) {
            ObjectNode to = tos.addObject().put("phone", message.recipient().address());
            to.set("vars", JSON.valueToTree(Vars.of(message.content())));
        }
        return Map.of("tos", tos.toString());
    }

    private static Map<String, String> sameVars(Message message) {
        return Map.of(
                "phone",
                message.recipient().address(),
                "vars",
                JSON.valueToTree(Vars.of(message.content())).toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
