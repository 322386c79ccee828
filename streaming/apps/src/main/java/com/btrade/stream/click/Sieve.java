package com.btrade.stream.click;

import com.btrade.model.EventId;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the views among some that are not a person's. */
final class Sieve {
    private final BotPolicy policy;
    private final Sources sources;

    Sieve(BotPolicy policy, Sources sources) {
        this.policy = policy;
        this.sources = sources;
    }

    /** The reason of each that is not. */
    Map<EventId, BotReason> bots(List<Visit> visits, Map<LinkToken, Origin> known) {
        Map<Sources.Stretch, Integer> links = links(visits);
        Map<EventId, BotReason> bots = new LinkedHashMap<>();
        for (Visit visit : visits) {
            int fromSource = stretch(visit.view()).map(links::get).orElse(0);
            Origin origin = known.get(visit.view().uuid());
            List<Long> toldAt = origin == null ? List.of() : origin.toldAt();
            policy.judge(visit.view(), toldAt, fromSource).ifPresent(reason -> bots.put(visit.event(), reason));
        }
        return bots;
    }

    private Map<Sources.Stretch, Integer> links(List<Visit> visits) {
        Set<Sources.Opened> opened = new LinkedHashSet<>();
        for (Visit visit : visits) {
            if (visit.view().opensPushedLink()) {
                stretch(visit.view())
                        .ifPresent(stretch -> opened.add(
                                new Sources.Opened(stretch, visit.view().uuid())));
            }
        }
        return opened.isEmpty() ? Map.of() : new HashMap<>(sources.note(opened));
    }

    /** None if the place is not known, or any number of links may come from one. */
    private Optional<Sources.Stretch> stretch(PageView view) {
        String source = view.visitor().source();
        return source.isEmpty() || policy.rules().burst() == 0
                ? Optional.empty()
                : Optional.of(new Sources.Stretch(source, policy.rules().stretchOf(view.createTime())));
    }
}
