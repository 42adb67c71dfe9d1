package org.tadmor.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.situations.Account;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Situation;
import org.tadmor.situations.Telling;
import org.tadmor.situations.Voiced;

/** Situations against stories. A unit is a report and an event that it tells; {@code measure/situations/README.md} says what counts. */
final class StoryScore {
    private final Map<String, Situation.Status> events = new LinkedHashMap<>();
    private final Map<String, List<Story.Mark>> marks = new HashMap<>();
    /** Reports that tell each event. */
    private final Map<String, Set<String>> tellers = new LinkedHashMap<>();

    private final List<String> errors = new ArrayList<>();

    private int correct;
    private int wrong;
    private int gold;
    private int codedGold;
    private int statusRight;
    private int statusAsked;
    private final Map<Situation.Status, int[]> byStatus = new LinkedHashMap<>();

    StoryScore(List<Story> stories, List<Digest> digests, List<Situation> situations) {
        for (Story story : stories) {
            events.putAll(story.events());
            marks.putAll(story.marks());
            story.marks()
                    .forEach((report, found) ->
                            found.forEach(mark -> tellers.computeIfAbsent(mark.event(), key -> new TreeSet<>())
                                    .add(report)));
        }
        Map<String, Telling> byClaim = new HashMap<>();
        for (Digest digest : digests) {
            for (Telling telling : digest.tellings()) {
                for (Voiced voiced : telling.said()) {
                    byClaim.put(voiced.claim(), telling);
                }
            }
        }
        Map<String, Map<Situation, Set<String>>> found = new HashMap<>();
        for (Situation situation : situations) {
            pairs(situation, byClaim, found);
        }
        recall(found);
        statuses(found);
    }

    private record Unit(String event, String report) {}

    private void pairs(
            Situation situation, Map<String, Telling> byClaim, Map<String, Map<Situation, Set<String>>> found) {
        Set<Unit> units = new LinkedHashSet<>();
        Set<String> others = new TreeSet<>();
        for (Account account : situation.accounts()) {
            Telling telling = byClaim.get(account.claim());
            String event = telling == null ? null : eventOf(telling);
            if (event == null) {
                others.add(account.report());
            } else {
                units.add(new Unit(event, account.report()));
                found.computeIfAbsent(event, key -> new LinkedHashMap<>())
                        .computeIfAbsent(situation, key -> new TreeSet<>())
                        .add(account.report());
            }
        }
        for (Unit one : units) {
            for (Unit other : units) {
                if (one.report().compareTo(other.report()) < 0 && !one.event().equals(other.event())) {
                    wrong++;
                    errors.add("joined " + one + " with " + other + " in " + situation.id());
                }
            }
            for (String other : others) {
                if (!other.equals(one.report()) && !tellersOf(one.event()).contains(other)) {
                    wrong++;
                    errors.add("joined " + one + " with unmarked words of " + other + " in " + situation.id());
                }
            }
        }
    }

    private @Nullable String eventOf(Telling telling) {
        for (Story.Mark mark : marks.getOrDefault(telling.report(), List.of())) {
            if (telling.triggers().stream().anyMatch(mark.span()::overlaps)) {
                return mark.event();
            }
        }
        return null;
    }

    private Set<String> tellersOf(String event) {
        return tellers.getOrDefault(event, Set.of());
    }

    private void recall(Map<String, Map<Situation, Set<String>>> found) {
        for (String event : events.keySet()) {
            List<String> reports = List.copyOf(tellersOf(event));
            Map<Situation, Set<String>> situations = found.getOrDefault(event, Map.of());
            for (int i = 0; i < reports.size(); i++) {
                for (int k = i + 1; k < reports.size(); k++) {
                    String one = reports.get(i);
                    String other = reports.get(k);
                    gold++;
                    boolean coded = situations.values().stream().anyMatch(all -> all.contains(one))
                            && situations.values().stream().anyMatch(all -> all.contains(other));
                    codedGold += coded ? 1 : 0;
                    if (situations.values().stream().anyMatch(all -> all.contains(one) && all.contains(other))) {
                        correct++;
                    } else {
                        errors.add((coded ? "apart " : "not coded ") + event + " in " + one + " and " + other);
                    }
                }
            }
        }
    }

    private void statuses(Map<String, Map<Situation, Set<String>>> found) {
        for (Map.Entry<String, Situation.Status> event : events.entrySet()) {
            if (tellersOf(event.getKey()).size() < 2) {
                continue;
            }
            Situation best = null;
            int most = 0;
            for (Map.Entry<Situation, Set<String>> one :
                    found.getOrDefault(event.getKey(), Map.of()).entrySet()) {
                if (one.getValue().size() > most) {
                    best = one.getKey();
                    most = one.getValue().size();
                }
            }
            boolean right = best != null && best.status() == event.getValue();
            statusAsked++;
            statusRight += right ? 1 : 0;
            int[] counts = byStatus.computeIfAbsent(event.getValue(), key -> new int[2]);
            counts[0] += right ? 1 : 0;
            counts[1]++;
            if (!right) {
                errors.add("status of " + event.getKey() + " is " + event.getValue() + ", not "
                        + (best == null ? "found" : best.status() + " of " + best.id() + voices(best)));
            }
        }
    }

    private static String voices(Situation situation) {
        StringBuilder voices = new StringBuilder();
        for (Account account : situation.accounts()) {
            voices.append("\n      ")
                    .append(account.report())
                    .append(' ')
                    .append(account.factuality().code());
            voices.append(account.echo() ? " (echo) " : " ")
                    .append(account.voice().key())
                    .append(": ")
                    .append(account.passage().strip());
        }
        return voices.toString();
    }

    /** F1 of the pairs, 0 to 1. */
    double pairF() {
        return f(correct, wrong, gold);
    }

    /** Share of the events told by two reports or more whose status is right, 0 to 1. */
    double status() {
        return statusAsked == 0 ? 0 : (double) statusRight / statusAsked;
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    private static double f(int correct, int wrong, int gold) {
        return correct == 0 ? 0 : 2.0 * correct / (2 * correct + wrong + gold - correct);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "pair_P=%.3f pair_R=%.3f pair_F=%.3f coded_pair_F=%.3f status=%.3f pairs=%d events=%d",
                correct == 0 ? 0 : (double) correct / (correct + wrong),
                gold == 0 ? 0 : (double) correct / gold,
                pairF(),
                f(correct, wrong, codedGold),
                status(),
                gold,
                statusAsked));
        byStatus.forEach((status, counts) -> line.append(' ')
                .append(status.name().toLowerCase(Locale.ROOT))
                .append('=')
                .append(counts[0])
                .append('/')
                .append(counts[1]));
        return line.toString();
    }
}
