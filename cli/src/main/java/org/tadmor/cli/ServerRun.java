package org.tadmor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a command run by the server that has its store open, and prints what it prints. */
final class ServerRun {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServeFile.Found server;

    ServerRun(ServeFile.Found server) {
        this.server = server;
    }

    /**
     * Runs a command to its end.
     *
     * @return its exit code
     * @throws UsageException when the server cannot be reached, or ends before the command does
     */
    int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("arguments", arguments);
        body.put("directory", Path.of("").toAbsolutePath().toString());
        HttpRequest request = server.request("/commands")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            HttpResponse<java.io.InputStream> response =
                    server.client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                if (response.statusCode() != 200) {
                    throw gone("it answered with status " + response.statusCode());
                }
                return print(lines, out, err);
            }
        } catch (IOException e) {
            throw gone(Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gone("interrupted");
        }
    }

    private int print(BufferedReader lines, PrintWriter out, PrintWriter err) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode part = part(line);
            if (part.has("exit")) {
                out.flush();
                return part.path("exit").intValue();
            }
            if (part.has("err")) {
                err.print(part.path("err").asString(""));
                err.flush();
            }
            if (part.has("out")) {
                out.print(part.path("out").asString(""));
                if (out.checkError()) {
                    throw new ReaderGone();
                }
            }
        }
        throw gone("it ended before the command did");
    }

    private JsonNode part(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw gone("what it answers cannot be read");
        }
    }

    private UsageException gone(String why) {
        return new UsageException("the store is open in a server at port " + server.port()
                + " that could not run this command: " + why + "; stop the server, or run the command again");
    }
}
