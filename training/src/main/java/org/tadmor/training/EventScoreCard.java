package org.tadmor.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tadmor.events.EventType;
import org.tadmor.lexicon.Lexicon;

/** Writes how well each type is found into a Markdown page, between two marks. */
public final class EventScoreCard {
    static final String START = "<!-- events: scores -->";
    static final String END = "<!-- events: end of scores -->";

    private final StringBuilder card = new StringBuilder();

    private EventScoreCard() {}

    /** Arguments: the data folder, the lexicon folder, the page, and, if not 1, every how many stories one is read. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: EventScoreCard DATA LEXICON PAGE.md [STEP]");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Path page = Path.of(arguments[2]);
        Lexicon lexicon = Lexicon.ofDirectory(Path.of(arguments[1]));
        EventScoreCard card = new EventScoreCard();
        card.measure(lexicon, data, arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1);
        String text = Files.readString(page, StandardCharsets.UTF_8);
        Files.writeString(page, replaced(text, card.card.toString()), StandardCharsets.UTF_8);
    }

    /**
     * The page with the text between the marks exchanged.
     *
     * @throws IllegalArgumentException when the marks are missing
     */
    static String replaced(String page, String card) {
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("the page needs the lines " + START + " and " + END);
        }
        return page.substring(0, start + START.length()) + "\n\n" + card + "\n" + page.substring(end);
    }

    private void measure(Lexicon lexicon, Path data, int step) throws IOException {
        JudgeMaterial material = JudgeMaterial.of(lexicon, data);
        RelationScore relate = new JudgeCrossValidation(material).run("all patterns", id -> true);
        RelationScore events = new EventCrossValidation(material, id -> true)
                .scores(TrainEventJudge.LEAST_PROPOSAL)
                .get(0);
        StoryRecall stories = StoryRecall.of(lexicon, data, step);
        card.append(
                "| type | relate P | R | F1 | events P | R | F1 | n | stories R |\n|---|---|---|---|---|---|---|---|---|\n");
        for (EventType type : EventType.values()) {
            String root = PloverPairs.root(type);
            card.append(row(type.name(), relate.root.of(root), events.root.of(root), stories.of(type)));
        }
        card.append(String.format(
                Locale.ROOT,
                "%nMacro F1 relate %s, events %s, both by five-fold cross-validation of the judge. Labelled type found in"
                        + " %.1f%% of the stories (one in %d read), in %.1f%% of those with titles that the judge has not learned"
                        + " from. CONCEDE and RETREAT are one root (YIELD) in the pairs and share its figures there. The"
                        + " patterns were written by people who had seen the pairs.%n",
                relate,
                events,
                stories.all(),
                step,
                stories.ofUnseenTitles()));
    }

    private static String row(String name, double[] relate, double[] events, double stories) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                relate[0],
                relate[1],
                relate[2],
                events[0],
                events[1],
                events[2],
                relate[3],
                stories);
    }
}
