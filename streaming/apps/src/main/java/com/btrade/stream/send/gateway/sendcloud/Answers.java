package com.btrade.stream.send.gateway.sendcloud;

import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Recipient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the provider's answers: who was taken, who was not and why, or that nobody can tell. */
final class Answers {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[3-6][0-9]{2}(?![0-9])");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{7,}");

    private Answers() {}

    static Answer read(JsonNode json, List<Message> messages) {
        int code = json.path("statusCode").asInt(0);
        if (code == StatusCode.ALL || code == StatusCode.SOME || code == StatusCode.NONE) {
            return new Answer.Answered(outcomes(json.path("info"), code, messages));
        }
        if (code == 0 || StatusCode.isSameAgain(code)) {
            return new Answer.Silent("status " + code);
        }
        if (StatusCode.stops(code)) {
            return new Answer.Stopped(Integer.toString(code), "SendCloud: " + words(json));
        }
        return new Answer.Answered(whole(code, messages));
    }

    /** The provider's words, without numbers of people. */
    private static String words(JsonNode json) {
        return NUMBERS.matcher(json.path("message").asText("")).replaceAll("****");
    }

    private static Map<Recipient, Outcome> whole(int code, List<Message> messages) {
        Map<Recipient, Outcome> outcomes = new HashMap<>();
        Outcome outcome = messages.size() == 1 ? StatusCode.ofOne(code) : StatusCode.ofEach(code);
        messages.forEach(message -> outcomes.put(message.recipient(), outcome));
        return outcomes;
    }

    /** Whoever is named neither as taken nor as refused is left out: the same request will ask again. */
    private static Map<Recipient, Outcome> outcomes(JsonNode info, int code, List<Message> messages) {
        Map<String, String> ids = ids(info);
        Map<String, Integer> refusals = refusals(info, code);
        if (code == StatusCode.NONE && refusals.isEmpty()) {
            return whole(code, messages);
        }
        Map<Recipient, Outcome> outcomes = new HashMap<>();
        for (Message message : messages) {
            String phone = message.recipient().address();
            Integer refusal = refusals.get(phone);
            if (ids.containsKey(phone) || (code == StatusCode.ALL && refusal == null)) {
                outcomes.put(message.recipient(), new Outcome.Accepted(ids.getOrDefault(phone, "")));
            } else if (refusal != null) {
                outcomes.put(message.recipient(), StatusCode.ofOne(refusal));
            }
        }
        return outcomes;
    }

    /** Message ids by the phone that each ends in. */
    private static Map<String, String> ids(JsonNode info) {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode id : info.path("smsIds")) {
            String text = id.asText();
            ids.putIfAbsent(text.substring(text.lastIndexOf('$') + 1), text);
        }
        return ids;
    }

    /** The code in each refused item's words; if there is none, that of the answer. */
    private static Map<String, Integer> refusals(JsonNode info, int code) {
        Map<String, Integer> refusals = new HashMap<>();
        for (JsonNode item : info.path("items")) {
            Matcher found = CODE.matcher(item.path("message").asText(""));
            refusals.put(item.path("phone").asText(), found.find() ? Integer.parseInt(found.group()) : code);
        }
        return refusals;
    }
}
