package com.btrade.dataflow.schedule;

import java.util.Optional;
import org.springframework.data.domain.AuditorAware;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Audit records of a firing name the schedule, with log-in or without. */
final class ScheduleAuditor implements AuditorAware<String> {
    private final AuditorAware<String> people;

    ScheduleAuditor(AuditorAware<String> people) {
        this.people = people;
    }

    @Override
    public Optional<String> getCurrentAuditor() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current instanceof Acting ? Optional.of(current.getName()) : people.getCurrentAuditor();
    }
}
