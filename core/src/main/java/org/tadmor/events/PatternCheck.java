package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;

/**
 * Checks pattern files: that they can be read, that every pattern has a positive and a negative example, and that each
 * example comes out as it says when the real chain reads it. Stateless.
 */
public final class PatternCheck {
    private static final Set<String> EXAMPLE_KEYS = Set.of("text", "expect");
    private static final Set<String> EXPECT_KEYS = Set.of("type", "actor", "recipient");

    private final Function<String, Document> analyze;
    private final Function<Document, Cast> resolve;

    /**
     * @param analyze text to document
     * @param resolve document to cast
     */
    public PatternCheck(Function<String, Document> analyze, Function<Document, Cast> resolve) {
        this.analyze = analyze;
        this.resolve = resolve;
    }

    /** Everything wrong with the codebook, the word classes and the pattern files; files with examples only are run. */
    public List<PatternProblem> check(Lexicon lexicon) {
        List<PatternProblem> problems = new ArrayList<>(unreadable(lexicon));
        List<PatternExample> examples = examples(lexicon, problems);
        if (!problems.isEmpty()) {
            return problems;
        }
        EventCoder coder = new EventCoder(lexicon);
        for (PatternExample example : examples) {
            verdict(example, coder)
                    .ifPresent(message -> problems.add(
                            new PatternProblem(example.file(), example.line(), example.pattern(), message)));
        }
        return problems;
    }

    /** What keeps the files from being used at all; needs no analysis. */
    public static List<PatternProblem> unreadable(Lexicon lexicon) {
        try {
            return new PatternReader(lexicon, new Codebook(lexicon), new WordClasses(lexicon)).problems();
        } catch (LexiconException e) {
            return List.of(new PatternProblem(e.file(), e.line(), "", String.valueOf(e.getMessage())));
        }
    }

    /** The examples of all patterns that have any; adds to {@code problems} what is wrong with how they are written. */
    public static List<PatternExample> examples(Lexicon lexicon, List<PatternProblem> problems) {
        List<PatternExample> examples = new ArrayList<>();
        for (LexiconFile file : lexicon.files(PatternReader.FOLDER, ".yaml")) {
            boolean bundled = file.content().startsWith("{");
            JsonNode tree = file.yaml();
            EventType type = PatternReader.type(tree.path("event").asString(""));
            for (JsonNode pattern : tree.path("patterns")) {
                if (type != null && !bundled) {
                    read(file, type, pattern, examples, problems);
                }
            }
        }
        return examples;
    }

    private static void read(
            LexiconFile file,
            EventType type,
            JsonNode pattern,
            List<PatternExample> examples,
            List<PatternProblem> problems) {
        String id = pattern.path("id").asString("");
        boolean positive = false;
        boolean negative = false;
        for (JsonNode node : pattern.path("examples")) {
            try {
                PatternExample example = example(file, type, id, node);
                positive |= example.isPositive();
                negative |= !example.isPositive();
                examples.add(example);
            } catch (IllegalArgumentException e) {
                problems.add(new PatternProblem(
                        file.origin(), file.lineOf("id: " + id), id, String.valueOf(e.getMessage())));
            }
        }
        if (!positive || !negative) {
            problems.add(new PatternProblem(
                    file.origin(),
                    file.lineOf("id: " + id),
                    id,
                    "needs " + (positive ? "" : "a positive example ('expect: { actor: …, recipient: … }')")
                            + (positive || negative ? "" : " and ")
                            + (negative ? "" : "a negative example ('expect: none')")));
        }
    }

    private static PatternExample example(LexiconFile file, EventType type, String id, JsonNode node) {
        known(node, EXAMPLE_KEYS, "an example");
        String text = node.path("text").asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("an example without text");
        }
        int line = file.lineOf(text.length() > 30 ? text.substring(0, 30) : text);
        JsonNode expect = node.path("expect");
        if (!expect.isObject()) {
            PatternExample.Kind kind = switch (expect.asString("")) {
                case "none" -> PatternExample.Kind.NONE;
                case "not-this" -> PatternExample.Kind.NOT_THIS;
                default ->
                    throw new IllegalArgumentException(
                            "'expect:' is none, not-this, or { type, actor, recipient }, not '" + expect.asString("")
                                    + "'");
            };
            return new PatternExample(file.origin(), line, id, text, kind, null, List.of(), List.of());
        }
        known(expect, EXPECT_KEYS, "'expect'");
        EventType expected =
                expect.has("type") ? PatternReader.type(expect.path("type").asString("")) : type;
        if (expected == null) {
            throw new IllegalArgumentException("'" + expect.path("type").asString("") + "' is not an event type");
        }
        return new PatternExample(
                file.origin(),
                line,
                id,
                text,
                expected == type ? PatternExample.Kind.EVENT : PatternExample.Kind.OTHER_TYPE,
                expected,
                Codebook.strings(expect.path("actor")),
                Codebook.strings(expect.path("recipient")));
    }

    private static void known(JsonNode node, Set<String> keys, String what) {
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException("unknown key '" + key + "'; " + what + " has "
                        + keys.stream().sorted().toList());
            }
        }
    }

    /** What is wrong when the chain reads the example; empty when it comes out as it says. */
    public Optional<String> verdict(PatternExample example, EventCoder coder) {
        Document document = analyze.apply(example.text());
        List<Event> events = coder.code(document, resolve.apply(document));
        String message = switch (example.kind()) {
            case NONE -> events.isEmpty() ? null : "must yield no event";
            case NOT_THIS -> fired(example, events) == null ? null : "must not fire";
            case OTHER_TYPE ->
                events.stream().noneMatch(e -> e.type() == example.type())
                        ? "must yield " + example.type()
                        : fired(example, events) == null ? null : "must not fire";
            case EVENT -> missing(example, events, document.text());
        };
        return Optional.ofNullable(message)
                .map(m -> m + " on \"" + example.text() + "\"; it yields " + told(events, document.text()));
    }

    private static @Nullable Event fired(PatternExample example, List<Event> events) {
        return events.stream()
                .filter(e -> e.pattern().equals(example.pattern()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String missing(PatternExample example, List<Event> events, String text) {
        Event event = fired(example, events);
        if (event == null) {
            return "does not fire, or another pattern fires before it,";
        }
        if (event.type() != example.type()) {
            return "fires as " + event.type();
        }
        for (String actor : example.actors()) {
            if (!among(event.actors(), actor, text)) {
                return "does not find the actor '" + actor + "'";
            }
        }
        for (String recipient : example.recipients()) {
            if (!among(event.recipients(), recipient, text)) {
                return "does not find the recipient '" + recipient + "'";
            }
        }
        return null;
    }

    private static boolean among(List<ActorMention> mentions, String words, String text) {
        String wanted = folded(words);
        return mentions.stream()
                .map(m -> folded(m.span().in(text)))
                .anyMatch(m -> m.contains(wanted) || wanted.contains(m));
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
    }

    private static String told(List<Event> events, String text) {
        if (events.isEmpty()) {
            return "nothing";
        }
        List<String> told = new ArrayList<>();
        for (Event event : events) {
            told.add(event.type() + " (" + event.pattern() + ") " + words(event.actors(), text) + " -> "
                    + words(event.recipients(), text));
        }
        return String.join("; ", told);
    }

    private static List<String> words(List<ActorMention> mentions, String text) {
        return mentions.stream().map(m -> m.span().in(text)).toList();
    }
}
