package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.ReportCoder;
import org.tadmor.events.EventType;
import org.tadmor.lexicon.Lexicon;

/** In how many machine-written stories the labelled type is among the types of the claims. */
public final class StoryRecall {
    private final Map<EventType, int[]> counts = new EnumMap<>(EventType.class);
    private int claims;
    private int types;
    private int unseen;
    private int unseenFound;

    /** Arguments: the data folder, the lexicon folder, and, if not 1, every how many stories one is read. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: StoryRecall DATA LEXICON [STEP]");
            System.exit(2);
        }
        int step = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        Lexicon lexicon = Lexicon.ofDirectory(Path.of(arguments[1]));
        System.out.print(of(lexicon, Path.of(arguments[0]), step));
    }

    static StoryRecall of(Lexicon lexicon, Path data, int step) throws IOException {
        StoryRecall recall = new StoryRecall();
        ReportCoder coder = new ReportCoder(lexicon);
        for (EventCorpus.Story story : EventCorpus.stories(data, step)) {
            recall.add(story, coder.code(story.report()));
        }
        return recall;
    }

    private void add(EventCorpus.Story story, CodedReport coded) {
        EventType label = story.type();
        Set<EventType> found = new HashSet<>();
        coded.claims().forEach(claim -> found.add(claim.event().type()));
        claims += coded.claims().size();
        types += found.size();
        unseen += story.heldOut() ? 1 : 0;
        unseenFound += story.heldOut() && found.contains(label) ? 1 : 0;
        int[] n = counts.computeIfAbsent(label, key -> new int[2]);
        n[0] += found.contains(label) ? 1 : 0;
        n[1]++;
    }

    /** The recall of a type in per cent. */
    double of(EventType type) {
        int[] n = counts.getOrDefault(type, new int[2]);
        return n[1] == 0 ? 0 : 100.0 * n[0] / n[1];
    }

    /** The recall over all stories in per cent. */
    double all() {
        return 100.0 * counts.values().stream().mapToInt(n -> n[0]).sum() / Math.max(1, stories());
    }

    /** The same over stories with titles that the judge has not learned from. */
    double ofUnseenTitles() {
        return 100.0 * unseenFound / Math.max(1, unseen);
    }

    private int stories() {
        return counts.values().stream().mapToInt(n -> n[1]).sum();
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder();
        counts.forEach(
                (type, n) -> told.append(String.format(Locale.ROOT, "%-10s %5.1f%% of %d%n", type, of(type), n[1])));
        // Many types a story would find any label; so their number is told too.
        return told.append(String.format(
                        Locale.ROOT,
                        "stories %d  labelled type found %.1f%%, %.1f%% of %d with titles not learned from  claims a story %.1f "
                                + " types a story %.2f%n",
                        stories(),
                        all(),
                        ofUnseenTitles(),
                        unseen,
                        claims / (double) Math.max(1, stories()),
                        types / (double) Math.max(1, stories())))
                .toString();
    }
}
