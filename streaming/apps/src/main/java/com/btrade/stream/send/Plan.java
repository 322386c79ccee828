package com.btrade.stream.send;

import com.btrade.model.UserId;
import java.util.List;
import java.util.Set;

/**
 * All messages of one task, and whose count of pushes goes up with them.
 *
 * @param asked the users who are asked to follow the WeChat account; their maxpush goes up by 1
 */
public record Plan(Task task, List<PlannedMessage> messages, Set<UserId> asked) {
    public Plan {
        messages = List.copyOf(messages);
        asked = Set.copyOf(asked);
    }
}
