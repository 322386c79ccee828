package com.btrade.dataflow.client.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks for logs. Data Flow's client asks for plain text without naming an encoding, and the server then writes a question
 * mark for every Chinese character.
 */
record TaskLogs(ServerAddress address, RestTemplate rest) {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    String of(Execution execution) {
        URI uri = UriComponentsBuilder.fromUri(address.uri())
                .path("/tasks/logs/{id}")
                .queryParam("platformName", "{platform}")
                .build(execution.externalId(), execution.platform().isEmpty() ? "default" : execution.platform());
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(TEXT));
        RequestEntity<Void> request = RequestEntity.get(uri).headers(headers).build();
        return Optional.ofNullable(rest.exchange(request, String.class).getBody())
                .orElse("");
    }
}
