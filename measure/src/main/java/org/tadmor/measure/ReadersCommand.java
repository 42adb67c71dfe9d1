package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tadmor-measure readers}. */
@Command(
        name = "readers",
        description = {
            "Many readers at once ask a store through `tadmor serve` what the console's views ask. Each waits a while between two questions,",
            "as people read: half to one and a half times --pause."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure readers --store tadmor-store",
            "  tadmor-measure readers --store million --readers 50 --seconds 30"
        })
final class ReadersCommand extends MeasuringCommand {
    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Store to serve.")
    private @Nullable Path store;

    @Option(names = "--readers", defaultValue = "200", description = "Readers at once (default: 200).")
    private int readers = 200;

    @Option(names = "--seconds", defaultValue = "60", description = "How long they read (default: 60).")
    private int seconds = 60;

    @Option(
            names = "--pause",
            defaultValue = "2000",
            paramLabel = "MS",
            description = "Milliseconds between an answer and the next question (default: 2000).")
    private int pause = 2000;

    private static final List<String> TYPES = List.of("ASSAULT", "CONSULT", "ACCUSE", "AGREE", "PROTEST", "AID");
    private static final List<String> WORDS =
            List.of("hospital", "army", "\"Islamic State\"", "ceasefire talks", "denied");

    /** The views of the console and what each asks. */
    private enum View {
        MAP(random -> "map?" + month(random)),
        TIMELINE(random -> "timeline?" + month(random) + "&type=" + one(TYPES, random)),
        CLAIMS(random -> "claims?limit=50&type=" + one(TYPES, random) + "&" + month(random)),
        SITUATIONS(random -> "situations?accounts=12&limit=30&" + month(random)),
        CONTROL(random -> "control?to=" + day(random)),
        ACTORS(random -> "actors?limit=50&" + month(random)),
        NETWORK(random -> "network?" + month(random)),
        OUTLETS(random -> "outlets?limit=50"),
        REPORTS(random -> "reports?limit=50&" + month(random)),
        SEARCH(random -> "search?limit=30&q=" + URLEncoder.encode(one(WORDS, random), StandardCharsets.UTF_8));

        private final Function<Random, String> question;

        View(Function<Random, String> question) {
            this.question = question;
        }

        private static String one(List<String> of, Random random) {
            return of.get(random.nextInt(of.size()));
        }

        private static LocalDate day(Random random) {
            return LocalDate.of(2012, 1, 15).plusDays(random.nextInt(330));
        }

        private static String month(Random random) {
            LocalDate from = day(random);
            return "from=" + from + "&to=" + from.plusDays(30);
        }
    }

    /**
     * A question and its answer.
     *
     * @param millis until its last byte was there
     * @param failure what was wrong with it, or null
     */
    private record Answer(
            View view, double millis, @Nullable String failure) {}

    @Override
    int measure(PrintWriter out) throws IOException {
        try (ServedStore served = ServedStore.start(Objects.requireNonNull(store))) {
            out.printf(Locale.ROOT, "# answers after %.1f s%n", served.startSeconds());
            for (View view : View.values()) {
                // The first of its kind loads classes.
                Answer first = ask(client(), served.address(), view, new Random(1));
                out.printf(Locale.ROOT, "# first %-10s %6.0f ms%n", view.name().toLowerCase(Locale.ROOT), first.millis);
            }
            List<Answer> answers = read(served.address());
            print(answers, out);
            out.printf(Locale.ROOT, "memory of the server %.0f MB%n", served.megabytes());
            return answers.stream().anyMatch(answer -> answer.failure != null) ? 1 : 0;
        }
    }

    private List<Answer> read(URI address) {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> all = new ArrayList<>();
        HttpClient client = client();
        for (int i = 0; i < readers; i++) {
            Random random = new Random(i);
            Thread reader = new Thread(() -> {
                while (rest(random) && System.nanoTime() < end) {
                    View view = View.values()[random.nextInt(View.values().length)];
                    answers.add(ask(client, address, view, random));
                }
            });
            all.add(reader);
            reader.start();
        }
        try {
            for (Thread reader : all) {
                reader.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(answers);
    }

    private boolean rest(Random random) {
        try {
            Thread.sleep(pause / 2 + random.nextInt(Math.max(1, pause)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static Answer ask(HttpClient client, URI address, View view, Random random) {
        String question = "api/v1/" + view.question.apply(random);
        HttpRequest request = HttpRequest.newBuilder(address.resolve(question))
                .timeout(Duration.ofSeconds(60))
                .build();
        long start = System.nanoTime();
        String failure = null;
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                failure = question + ": " + answer.statusCode() + " " + answer.body();
            }
        } catch (IOException e) {
            failure = question + ": " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
        }
        return new Answer(view, (System.nanoTime() - start) / 1e6, failure);
    }

    private void print(List<Answer> answers, PrintWriter out) {
        for (View view : View.values()) {
            line(
                    view.name().toLowerCase(Locale.ROOT),
                    answers.stream().filter(answer -> answer.view == view).toList(),
                    out);
        }
        line("all", answers, out);
        List<String> failures = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.failure != null) {
                failures.add(answer.failure);
            }
        }
        out.printf(
                Locale.ROOT,
                "%d readers, %d s: %.0f answers/s, %d errors%n",
                readers,
                seconds,
                answers.size() / (double) seconds,
                failures.size());
        failures.stream().limit(5).forEach(out::println);
    }

    private static void line(String name, List<Answer> answers, PrintWriter out) {
        if (answers.isEmpty()) {
            return;
        }
        List<Double> sorted = answers.stream().map(Answer::millis).sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-12s %6d answers  median %6.0f ms  p95 %6.0f ms  worst %6.0f ms%n",
                name,
                sorted.size(),
                Figures.median(sorted),
                sorted.get((sorted.size() - 1) * 95 / 100),
                sorted.get(sorted.size() - 1));
    }
}
