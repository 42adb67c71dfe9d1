package org.tadmor.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadmor.store.Store;
import org.tadmor.store.StoreLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port over a store of its own, and somebody who asks it. */
final class TestServer implements AutoCloseable {
    static final String VERSION = "test";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Store store;
    private final TadmorServer server;

    private TestServer(Store store, ServerOptions options) {
        this.store = store;
        Commands echo = (arguments, directory, out, err) -> {
            try {
                out.write(String.join(" ", arguments) + " in " + directory);
                err.write("warned");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return 3;
        };
        this.services = new Services(store, CodedSamples.LEXICON, CodedSamples::reader, VERSION, echo);
        this.server = TadmorServer.start(options, services);
    }

    private final Services services;

    static TestServer empty(Path directory) {
        return with(directory, ServerOptions.local(0, VERSION));
    }

    static TestServer with(Path directory, ServerOptions options) {
        return new TestServer(Store.open(StoreLocation.of(directory.toString())), options);
    }

    static TestServer with(StoreLocation location, ServerOptions options) {
        return new TestServer(Store.open(location), options);
    }

    static TestServer ofSamples(String location) {
        Store store = Store.open(StoreLocation.of(location));
        CodedSamples.into(store);
        return new TestServer(store, ServerOptions.local(0, VERSION));
    }

    TadmorServer server() {
        return server;
    }

    Store store() {
        return store;
    }

    String secret() {
        return services.secret();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "Content-Type", "application/json");
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
