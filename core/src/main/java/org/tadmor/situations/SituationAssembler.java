package org.tadmor.situations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.dates.DateInterval;
import org.tadmor.events.EventType;

/** Puts the tellings of one event together: whose word each is, which are echoes, and how the voices stand to each other. */
final class SituationAssembler {
    /** Sentences that share most of their shingles are one sentence, copied into another report. */
    private static final double COPIED = 0.6;
    /** Shorter sentences are alike by chance: "Nobody was hurt." */
    private static final int LEAST_SHINGLES = 6;

    private final Map<String, Digest> digests;
    private final Map<String, String> firstOf;

    /**
     * @param digests by report
     * @param firstOf the first of the copies of each report
     */
    SituationAssembler(Map<String, Digest> digests, Map<String, String> firstOf) {
        this.digests = digests;
        this.firstOf = firstOf;
    }

    Situation situation(List<Telling> group) {
        List<Telling> tellings = group.stream()
                .sorted(Comparator.comparing((Telling telling) -> published(telling.report()))
                        .thenComparing(Telling::report)
                        .thenComparing(telling -> telling.triggers().get(0)))
                .toList();
        List<Account> accounts = accounts(tellings);
        Standing standing = Standing.of(accounts);
        EventType type = Objects.requireNonNull(most(tellings, Telling::type));
        List<Telling> ofType =
                tellings.stream().filter(telling -> telling.type() == type).toList();
        String first = tellings.stream()
                .map(telling -> telling.said().get(0).claim())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Situation(
                "situation:" + first,
                standing.status(),
                standing.sources(),
                standing.deniers(),
                type,
                most(ofType, Telling::mode),
                actors(tellings, Telling::actors),
                actors(tellings, Telling::recipients),
                most(tellings, Telling::place),
                date(tellings),
                accounts);
    }

    private String published(String report) {
        Digest digest = digests.get(report);
        // Reports without a day come last.
        return digest == null || digest.published() == null
                ? "9"
                : digest.published().toString();
    }

    private List<Account> accounts(List<Telling> tellings) {
        Set<String> toldInText = new HashSet<>();
        for (Telling telling : tellings) {
            if (!telling.title()) {
                toldInText.add(telling.report());
            }
        }
        Map<String, String> originals = originals(tellings);
        List<Account> accounts = new ArrayList<>();
        for (Telling telling : tellings) {
            Digest digest = digests.get(telling.report());
            String original = originals.getOrDefault(telling.report(), telling.report());
            boolean copy = !original.equals(telling.report());
            boolean title = telling.title() && toldInText.contains(telling.report());
            for (Voiced voiced : telling.said()) {
                accounts.add(new Account(
                        copy && voiced.voice().isOutlet() ? folded(voiced.voice(), original) : voiced.voice(),
                        voiced.factuality(),
                        voiced.claim(),
                        telling.report(),
                        digest == null ? null : digest.outlet(),
                        digest == null ? null : digest.published(),
                        telling.words(),
                        telling.passage(),
                        telling.actors().stream().map(Party::actor).toList(),
                        copy || title));
            }
        }
        return accounts;
    }

    /** The copied report's outlet answers for its own word in the copies too. */
    private Voice folded(Voice voice, String original) {
        Digest digest = digests.get(original);
        String outlet = digest == null || digest.outlet() == null ? original : digest.outlet();
        return new Voice(Voice.OUTLET + Voices.folded(outlet), voice.name());
    }

    /** For reports that copy another one of this event, or its sentence on it: the id of the first of them. */
    private Map<String, String> originals(List<Telling> tellings) {
        Map<String, String> originals = new HashMap<>();
        Map<String, String> present = new HashMap<>();
        for (Telling telling : tellings) {
            String text = firstOf.getOrDefault(telling.report(), telling.report());
            String first = present.putIfAbsent(text, telling.report());
            if (first != null && !first.equals(telling.report())) {
                originals.put(telling.report(), first);
            }
        }
        Map<Long, List<Telling>> byShingle = new HashMap<>();
        for (Telling telling : tellings) {
            long[] shingles = telling.title() ? new long[0] : Fingerprint.shingles(telling.passage());
            if (shingles.length < LEAST_SHINGLES) {
                continue;
            }
            Map<Telling, Integer> shared = new LinkedHashMap<>();
            for (long shingle : shingles) {
                // The first few that have it are enough: copies of a copy share them too.
                List<Telling> same = byShingle.computeIfAbsent(shingle, key -> new ArrayList<>());
                same.forEach(earlier -> shared.merge(earlier, 1, Integer::sum));
                if (same.size() < 4) {
                    same.add(telling);
                }
            }
            for (Map.Entry<Telling, Integer> entry : shared.entrySet()) {
                String earlier = entry.getKey().report();
                if (entry.getValue() >= COPIED * shingles.length && !earlier.equals(telling.report())) {
                    originals.putIfAbsent(telling.report(), originals.getOrDefault(earlier, earlier));
                }
            }
        }
        return originals;
    }

    private static List<Actor> actors(List<Telling> tellings, Function<Telling, List<Party>> role) {
        Map<String, Actor> byId = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Telling telling : tellings) {
            for (Party party : role.apply(telling)) {
                byId.putIfAbsent(party.actor().id(), party.actor());
                counts.merge(party.actor().id(), party.actor().code() == null ? 1 : 2, Integer::sum);
            }
        }
        List<Actor> ordered = byId.values().stream()
                .sorted(Comparator.comparingInt((Actor actor) -> -counts.getOrDefault(actor.id(), 0))
                        .thenComparing(Actor::id))
                .toList();
        List<Actor> kept = new ArrayList<>();
        for (Actor actor : ordered) {
            // "the army" is "the Syrian army" that another report names in full.
            if (kept.stream().noneMatch(other -> Likeness.of(other, actor) >= 0.5)) {
                kept.add(actor);
            }
        }
        return kept;
    }

    private static @Nullable DateInterval date(List<Telling> tellings) {
        List<Telling> stated = tellings.stream()
                .filter(telling -> telling.date() != null && telling.date().stated())
                .toList();
        return most(stated.isEmpty() ? tellings : stated, Telling::date, date -> date.start() + "/" + date.end());
    }

    private static <T> @Nullable T most(List<Telling> tellings, Function<Telling, @Nullable T> part) {
        return most(tellings, part, Object::toString);
    }

    /** The value that most tellings have, the first of equals; null when none has one. */
    private static <T> @Nullable T most(
            List<Telling> tellings, Function<Telling, @Nullable T> part, Function<T, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        for (Telling telling : tellings) {
            T value = part.apply(telling);
            if (value != null) {
                counts.merge(key.apply(value), 1, Integer::sum);
            }
        }
        T best = null;
        int most = 0;
        for (Telling telling : tellings) {
            T value = part.apply(telling);
            if (value != null && counts.getOrDefault(key.apply(value), 0) > most) {
                most = counts.getOrDefault(key.apply(value), 0);
                best = value;
            }
        }
        return best;
    }
}
