package org.tadmor.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadmor.server.Problem;
import org.tadmor.server.mcp.Access;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server that has a store open. */
final class ServedSession implements Access.Session {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_ANSWER = Duration.ofSeconds(120);

    private final ServeFile.Found server;
    private final HttpClient client;

    ServedSession(ServeFile.Found server) {
        this.server = server;
        this.client = server.client();
    }

    @Override
    public JsonNode ask(String path, Map<String, List<String>> parameters) {
        HttpRequest request = server.request(path + query(parameters))
                .timeout(TO_ANSWER)
                .GET()
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() == 200) {
                return body;
            }
            throw new Problem(
                    response.statusCode(),
                    body.path("code").asString("unknown"),
                    body.path("detail").asString("the server answered with status " + response.statusCode()));
        } catch (JacksonException e) {
            throw gone("what it answers cannot be read");
        } catch (IOException e) {
            throw gone(Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gone("interrupted");
        }
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private Problem gone(String why) {
        return new Problem(
                503,
                "server-gone",
                "the store is open in a server at port " + server.port() + " that did not answer: " + why
                        + "; ask again, or restart tadmor serve");
    }

    @Override
    public void close() {
        // A server keeps its store open, and a client of Java 17 ends by itself.
    }
}
