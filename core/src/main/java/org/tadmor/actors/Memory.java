package org.tadmor.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was mentioned so far in one report, the latest last. Lives as long as one call. */
final class Memory {
    private static final int WINDOW = 80;

    /**
     * A mention to look back at.
     *
     * @param governor lemma of the word that the head hangs on, empty for a root
     * @param words the singular words of the phrase, joined by spaces, with one at each end
     */
    record Seen(
            Reading reading, int sentence, int head, String relation, String governor, boolean quoted, String words) {}

    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, Reading> families = new HashMap<>();
    private final Map<String, Reading> names = new HashMap<>();
    private final Map<String, Character> genders = new HashMap<>();
    private final Map<String, List<Reading>> joined = new HashMap<>();
    private final Map<String, String> described = new HashMap<>();

    void remember(Seen mention) {
        seen.add(mention);
        Reading reading = mention.reading();
        if (reading.gender() != 0) {
            genders.put(reading.actor().id(), reading.gender());
        }
        if (reading.kind() == Role.Kind.PERSON
                && reading.form() == ActorMention.Form.NAME
                && mention.words().length() > 2) {
            String before = described.getOrDefault(reading.actor().id(), "");
            if (before.length() < 1_000 && !before.contains(mention.words())) {
                described.put(reading.actor().id(), before + mention.words());
            }
        }
    }

    /** Remembers for whom a reading stands that speaks of several in one. */
    void join(Reading all, List<Reading> members) {
        joined.put(all.actor().id(), List.copyOf(members));
    }

    /** Those for whom a reading stands: itself, unless it speaks of several in one. */
    List<Reading> members(Reading reading) {
        return joined.getOrDefault(reading.actor().id(), List.of(reading));
    }

    void nameFamily(String key, Reading reading) {
        families.put(key, reading);
    }

    void name(String key, Reading reading) {
        names.putIfAbsent(key, reading);
    }

    /** Somebody of this report of whom more is known now. */
    void describe(Reading person) {
        NameUnits units = NameUnits.ofName(person.actor().name());
        families.put(units.key(units.size() - 1), person);
        names.put(person.actor().id(), person);
    }

    /** The person whose family name folds to {@code key}, mentioned by a fuller name before. */
    @Nullable Reading family(String key) {
        return families.get(key);
    }

    /** The actor of a name or acronym introduced before. */
    @Nullable Reading named(String key) {
        return names.get(key);
    }

    /** All the singular words by which somebody was called so far, each between spaces. */
    String words(Actor actor) {
        return described.getOrDefault(actor.id(), "");
    }

    char gender(Reading reading) {
        if (reading.gender() != 0) {
            return reading.gender();
        }
        return genders.getOrDefault(reading.actor().id(), (char) 0);
    }

    void learnGender(String id, char gender) {
        genders.putIfAbsent(id, gender);
    }

    /** The latest mention at the head token of a sentence. */
    @Nullable Seen at(int sentence, int head) {
        for (int i = seen.size() - 1; i >= 0 && seen.get(i).sentence() >= sentence; i--) {
            if (seen.get(i).sentence() == sentence && seen.get(i).head() == head) {
                return seen.get(i);
            }
        }
        return null;
    }

    /** Mentions from the latest back, no further than {@link #WINDOW}. */
    List<Seen> latest() {
        List<Seen> back = new ArrayList<>(Math.min(WINDOW, seen.size()));
        for (int i = seen.size() - 1; i >= 0 && back.size() < WINDOW; i--) {
            back.add(seen.get(i));
        }
        return back;
    }
}
