package com.btrade.stream.send;

import java.time.Duration;

/** A gateway before or behind whose calls the process may die. */
record CrashingGateway(Gateway real, World world) implements Gateway {
    @Override
    public int batchLimit() {
        return real.batchLimit();
    }

    @Override
    public int connections() {
        return 1;
    }

    @Override
    public Duration repeatWindow() {
        return real.repeatWindow();
    }

    @Override
    public Line line(Template template) {
        return real.line(template);
    }

    @Override
    public Answer submit(Request request) {
        return world.crashes.step(() -> {
            Answer answer = real.submit(request);
            world.afterACall.run();
            return answer;
        });
    }
}
