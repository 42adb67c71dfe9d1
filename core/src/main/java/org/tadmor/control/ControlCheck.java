package org.tadmor.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.claims.Claims;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Source;
import org.tadmor.claims.Told;
import org.tadmor.dates.Dates;
import org.tadmor.events.PatternProblem;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.places.Places;
import tools.jackson.databind.JsonNode;

/** Checks {@code en/control.yaml}: every pattern has positive and negative examples, and each comes out as it says. */
public final class ControlCheck {
    /** Examples are sentences without a speaker. */
    private static final Claims NO_CLAIMS = new Claims(
            List.of(),
            List.of(),
            (sentence, trigger) -> List.of(new Told(
                    List.of(new Source(Source.Kind.REPORTER, "the reporter", null, null)), Factuality.CT_PLUS)),
            false);

    private final Function<String, Document> analyze;
    private final Function<Document, Cast> resolve;
    private final Function<Document, Places> locate;

    /**
     * @param analyze text to document
     * @param resolve document to cast
     * @param locate document to its toponyms
     */
    public ControlCheck(
            Function<String, Document> analyze, Function<Document, Cast> resolve, Function<Document, Places> locate) {
        this.analyze = analyze;
        this.resolve = resolve;
        this.locate = locate;
    }

    /**
     * An example of a pattern.
     *
     * @param file the file it stands in
     * @param line 1-based, or 0
     * @param pattern id of its pattern
     * @param text a sentence
     * @param expected what must come of it; null when nothing may
     */
    public record Example(
            String file,
            int line,
            String pattern,
            String text,
            @Nullable Expected expected) {}

    /**
     * What must come of an example.
     *
     * @param status of every record
     * @param places words of each place that must be found
     * @param holders words of each holder that must be found
     * @param losers words of each loser that must be found
     */
    public record Expected(Control.Status status, List<String> places, List<String> holders, List<String> losers) {}

    /** Everything wrong with the examples; only files that carry examples are checked. */
    public List<PatternProblem> check(Lexicon lexicon) {
        List<PatternProblem> problems = new ArrayList<>();
        ControlReader reader = new ControlReader(lexicon);
        for (Example example : examples(lexicon, problems)) {
            verdict(example, reader)
                    .ifPresent(message -> problems.add(
                            new PatternProblem(example.file(), example.line(), example.pattern(), message)));
        }
        return problems;
    }

    /** The examples of all patterns; adds to {@code problems} the patterns that lack some. */
    public static List<Example> examples(Lexicon lexicon, List<PatternProblem> problems) {
        List<Example> examples = new ArrayList<>();
        for (LexiconFile file : lexicon.named(ControlPatterns.PATH)) {
            if (file.content().startsWith("{")) {
                continue;
            }
            for (JsonNode pattern : file.yaml().path("patterns")) {
                String id = pattern.path("id").asString("");
                boolean positive = false;
                boolean negative = false;
                for (JsonNode node : pattern.path("examples")) {
                    Example example = example(file, id, pattern, node);
                    positive |= example.expected() != null;
                    negative |= example.expected() == null;
                    examples.add(example);
                }
                if (!positive || !negative) {
                    problems.add(new PatternProblem(
                            file.origin(), file.lineOf("id: " + id), id, "needs a positive and a negative example"));
                }
            }
        }
        return examples;
    }

    private static Example example(LexiconFile file, String id, JsonNode pattern, JsonNode node) {
        String text = node.path("text").asString("");
        JsonNode expect = node.path("expect");
        int line = file.lineOf(text.length() > 30 ? text.substring(0, 30) : text);
        Expected expected = expect.isObject()
                ? new Expected(
                        ControlPatterns.status(
                                expect.has("status")
                                        ? expect.path("status").asString("")
                                        : pattern.path("status").asString("")),
                        ControlPatterns.strings(expect.path("place")),
                        ControlPatterns.strings(expect.path("holder")),
                        ControlPatterns.strings(expect.path("loser")))
                : null;
        return new Example(file.origin(), line, id, text, expected);
    }

    /** What is wrong when the chain reads the example; empty when it comes out as it says. */
    public Optional<String> verdict(Example example, ControlReader reader) {
        Document document = analyze.apply(example.text());
        Cast cast = resolve.apply(document);
        List<Control> read =
                reader.read(document, cast, NO_CLAIMS, locate.apply(document), new Dates(List.of(), Map.of()));
        Expected expected = example.expected();
        String missing = expected == null
                ? read.isEmpty() ? null : "must yield nothing"
                : missing(expected, read, document.text());
        return Optional.ofNullable(missing)
                .map(m -> m + " on \"" + example.text() + "\"; it yields " + told(read, document.text()));
    }

    private static @Nullable String missing(Expected expected, List<Control> read, String text) {
        for (Control control : read) {
            if (control.status() != expected.status()) {
                return "yields " + control.status();
            }
        }
        for (String place : expected.places()) {
            if (read.stream().noneMatch(c -> same(c.place().span().in(text), place))) {
                return "does not find the place '" + place + "'";
            }
        }
        for (String holder : expected.holders()) {
            if (read.stream().noneMatch(c -> is(c.holder(), holder, text))) {
                return "does not find the holder '" + holder + "'";
            }
        }
        for (String loser : expected.losers()) {
            if (read.stream().noneMatch(c -> is(c.loser(), loser, text))) {
                return "does not find the loser '" + loser + "'";
            }
        }
        return null;
    }

    private static boolean is(@Nullable ActorMention actor, String words, String text) {
        return actor != null && same(actor.span().in(text), words);
    }

    private static boolean same(String found, String wanted) {
        return found.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    private static String told(List<Control> read, String text) {
        List<String> all = new ArrayList<>();
        for (Control control : read) {
            all.add(control.status() + " " + control.place().span().in(text) + " by "
                    + (control.holder() == null ? "-" : control.holder().span().in(text)) + " from "
                    + (control.loser() == null ? "-" : control.loser().span().in(text)));
        }
        return all.isEmpty() ? "nothing" : String.join("; ", all);
    }
}
