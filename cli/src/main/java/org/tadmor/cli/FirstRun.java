package org.tadmor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does once what people do, on a text of its own. The launcher has Java write down which classes that takes, and later starts find them made
 * ready (<a href="https://openjdk.org/jeps/350">JEP 350</a>). Prints nothing.
 */
final class FirstRun {
    private static final String TEXT = """
            Town falls after two weeks of siege

            KIDAL, Mali, 12 March 2013 - Government troops captured the northern town of Tessalit on Monday, killing at least seven
            rebels, a spokesman for the army said. "We hold the airfield and the road to the border," he told reporters.

            The rebels denied that the town had fallen. According to a resident, shells hit the market on Sunday and three
            civilians were wounded. The United Nations called on both sides to allow aid convoys, and France said it may send police.
            """;
    private static final List<String> ASKED =
            List.of("", "api/v1/status", "api/v1/claims", "api/v1/situation", "api/v1/search?q=town");
    private static final long MILLISECONDS_BETWEEN = 20;

    private FirstRun() {}

    /** @param args {@code texts} for what reads texts, {@code store} for what works with a store, the server included */
    public static void main(String[] args) throws IOException, InterruptedException {
        prepare(args[0]);
        System.exit(Tadmor.DONE);
    }

    static void prepare(String kind) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tadmor-first-run");
        try {
            Path report = Files.writeString(folder.resolve("report.txt"), TEXT);
            switch (kind) {
                case "texts" ->
                    readTexts(report.toString(), folder.resolve("dossier").toString());
                case "store" -> workWithStore(folder.resolve("store"), report.toString());
                default -> throw new IllegalArgumentException("no kind of first run: " + kind);
            }
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static void readTexts(String report, String dossier) {
        run("read", "--format", "jsonl", report);
        run("read", "--format", "html", "--out", dossier, report);
    }

    private static void workWithStore(Path store, String report) throws IOException, InterruptedException {
        String named = store.toString();
        run("ingest", "--store", named, report);
        run("claims", "--store", named);
        run("actors", "--store", named);
        run("situation", "--store", named);
        run("search", "--store", named, "town");
        Thread serving = new Thread(() -> run("serve", "--store", named, "--port", "0"), "serving");
        serving.start();
        ask(serving, store.resolve(ServeFile.NAME));
        serving.interrupt();
        serving.join();
    }

    private static void run(String... args) {
        StringWriter said = new StringWriter();
        int code = Tadmor.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(said), args);
        if (code != Tadmor.DONE) {
            throw new IllegalStateException(args[0] + " ended with " + code + ": " + said);
        }
    }

    private static void ask(Thread serving, Path serveFile) throws IOException, InterruptedException {
        while (!Files.exists(serveFile)) {
            if (!serving.isAlive()) {
                throw new IllegalStateException("the server ended before it served");
            }
            Thread.sleep(MILLISECONDS_BETWEEN);
        }
        int port = new JsonMapper().readTree(serveFile).path("port").intValue();
        HttpClient client = HttpClient.newHttpClient();
        for (String path : ASKED) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                    .build();
            client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
