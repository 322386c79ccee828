package com.btrade.stream.send.gateway.sendcloud;

import com.btrade.stream.send.Line;
import com.btrade.stream.send.Template;
import com.btrade.stream.settings.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What SendCloud's gateway is told by its environment. Prints itself without the key.
 *
 * @param url {@code BTRADE_SENDCLOUD_URL}: default https://api.sendcloud.net/smsapi
 * @param user {@code BTRADE_SENDCLOUD_USER}: the account's smsUser
 * @param key {@code BTRADE_SENDCLOUD_KEY}: its smsKey, a secret
 * @param sendx {@code BTRADE_SENDCLOUD_SENDX}: true if the account has /sendx, 200 people a call; default false, one a call
 * @param templates {@code BTRADE_SENDCLOUD_TEMPLATE_PUSH}, {@code _FOLLOW}, {@code _REMINDER}: default 870, 2712, 1896
 * @param deadline {@code BTRADE_SENDCLOUD_TIMEOUT}: milliseconds for a whole answer, default 10,000
 * @param connections {@code BTRADE_SENDCLOUD_CONNECTIONS}: calls at a time and process, default 8
 * @param line with {@code BTRADE_SENDCLOUD_RATE}: messages a second of all processes, default 200, 0 for no limit
 */
public record SendCloudSettings(
        URI url,
        String user,
        String key,
        boolean sendx,
        Map<Template, Integer> templates,
        Duration deadline,
        int connections,
        Line line) {
    public SendCloudSettings {
        templates = Map.copyOf(templates);
    }

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if anything is missing or wrong; names all of it
     */
    public static SendCloudSettings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        SendCloudSettings settings = new SendCloudSettings(
                environment.webAddress("BTRADE_SENDCLOUD_URL", "https://api.sendcloud.net/smsapi"),
                environment.chosen("BTRADE_SENDCLOUD_USER", "smsUser of the account"),
                environment.chosen("BTRADE_SENDCLOUD_KEY", "smsKey of the account"),
                environment.flag("BTRADE_SENDCLOUD_SENDX"),
                Map.of(
                        Template.SMS_PUSH, environment.count("BTRADE_SENDCLOUD_TEMPLATE_PUSH", 870, 1),
                        Template.SMS_PUSH_FOLLOW, environment.count("BTRADE_SENDCLOUD_TEMPLATE_FOLLOW", 2712, 1),
                        Template.SMS_REMINDER, environment.count("BTRADE_SENDCLOUD_TEMPLATE_REMINDER", 1896, 1)),
                Duration.ofMillis(environment.number("BTRADE_SENDCLOUD_TIMEOUT", 10_000, 10)),
                environment.count("BTRADE_SENDCLOUD_CONNECTIONS", 8, 1),
                new Line("sendcloud", environment.count("BTRADE_SENDCLOUD_RATE", 200, 0), 0));
        environment.refuseIfWrong();
        return settings;
    }

    int template(Template template) {
        Integer number = templates.get(template);
        if (number == null) {
            throw new IllegalArgumentException("Cannot send " + template + " by SMS");
        }
        return number;
    }

    @Override
    public String toString() {
        return "SendCloud at " + url + (sendx ? ", /sendx" : ", /send");
    }
}
