package com.btrade.stream.send.gateway.sendcloud;

import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.Template;
import com.btrade.stream.send.gateway.http.NoAnswerException;
import com.btrade.stream.send.gateway.http.ProviderHttp;
import com.btrade.stream.send.gateway.http.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands SMS to SendCloud: {@code /sendx} with a link of each one's own where the account has it, else one {@code /send} each. */
public final class SendCloudGateway implements Gateway {
    private static final int MOST_OF_SENDX = 200;
    private static final Duration REPEATABLE = Duration.ofMinutes(50);
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final Outcome LINK_TOO_LONG = new Outcome.Unfit("LINK_TOO_LONG");

    private final SendCloudSettings settings;
    private final Clock clock;
    private final Calls calls;
    private final ProviderHttp http;
    private final URI address;

    public SendCloudGateway(SendCloudSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.calls = new Calls(settings);
        this.http = new ProviderHttp(settings.deadline());
        this.address = URI.create(settings.url() + (settings.sendx() ? "/sendx" : "/send"));
    }

    @Override
    public int batchLimit() {
        return settings.sendx() ? MOST_OF_SENDX : 1;
    }

    @Override
    public int connections() {
        return settings.connections();
    }

    @Override
    public Duration repeatWindow() {
        return REPEATABLE;
    }

    @Override
    public Line line(Template template) {
        return settings.line();
    }

    @Override
    public Answer submit(Request request) {
        List<Message> fitting = request.messages().stream()
                .filter(message -> Vars.fit(message.content()))
                .toList();
        Answer answer = fitting.isEmpty() ? new Answer.Answered(Map.of()) : call(request, fitting);
        return fitting.size() == request.messages().size() ? answer : withUnfit(answer, request);
    }

    private Answer call(Request request, List<Message> messages) {
        try {
            Reply reply = http.post(address, FORM, calls.body(request, messages, clock.instant()));
            Optional<Answer> trouble = reply.trouble();
            return trouble.isPresent() ? trouble.get() : Answers.read(reply.json(), messages);
        } catch (NoAnswerException e) {
            return new Answer.Silent(String.valueOf(e.getMessage()));
        }
    }

    private static Answer withUnfit(Answer answer, Request request) {
        if (!(answer instanceof Answer.Answered answered)) {
            return answer;
        }
        Map<Recipient, Outcome> all = new HashMap<>(answered.outcomes());
        request.messages().stream()
                .filter(message -> !Vars.fit(message.content()))
                .forEach(message -> all.put(message.recipient(), LINK_TOO_LONG));
        return new Answer.Answered(all);
    }
}
