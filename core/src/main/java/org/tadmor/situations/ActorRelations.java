package org.tadmor.situations;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;

/** Relations between actors over time, read off situations. Only actors of a country or organization take part: "three
 * people" relate to nobody. */
public final class ActorRelations {
    /** PLOVER's quad classes from here on are conflict. */
    private static final int CONFLICT = 3;

    private static final int SECTOR = 3;

    private ActorRelations() {}

    private record Key(String actor, String recipient, String voice, YearMonth month) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::actor)
                .thenComparing(Key::recipient)
                .thenComparing(Key::voice)
                .thenComparing(Key::month);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The relations in situations.
     *
     * @return by actor, recipient, voice, then month
     */
    public static List<ActorRelation> of(List<Situation> situations) {
        Map<Key, ActorRelation> relations = new TreeMap<>();
        for (Situation situation : situations) {
            if (situation.date() != null) {
                YearMonth month = YearMonth.from(situation.date().start());
                Set<String> counted = new HashSet<>();
                for (Account account : situation.accounts()) {
                    if (!account.echo() && counted.add(account.voice().key())) {
                        add(situation, account, month, relations);
                    }
                }
            }
        }
        return new ArrayList<>(relations.values());
    }

    private static void add(Situation situation, Account account, YearMonth month, Map<Key, ActorRelation> relations) {
        boolean happened = account.factuality().isPositive();
        boolean denied = account.factuality().isNegative();
        boolean conflict = situation.type().quad() >= CONFLICT;
        if (!happened && !denied) {
            return;
        }
        for (Actor actor : account.actors()) {
            for (Actor recipient : situation.recipients()) {
                String from = code(actor);
                String to = code(recipient);
                if (from == null || to == null || from.equals(to)) {
                    continue;
                }
                ActorRelation one = new ActorRelation(
                        actor,
                        recipient,
                        account.voice(),
                        month,
                        happened && !conflict ? 1 : 0,
                        happened && conflict ? 1 : 0,
                        denied ? 1 : 0);
                Key key = new Key(from, to, account.voice().key(), month);
                relations.merge(key, one, ActorRelations::sum);
            }
        }
    }

    /** The code of an actor who can be followed from report to report, or null: "rebels" of nowhere are not. */
    private static @Nullable String code(Actor actor) {
        String code = actor.code();
        return code != null && (actor.country() != null || code.length() > SECTOR) ? code : null;
    }

    private static ActorRelation sum(ActorRelation a, ActorRelation b) {
        return new ActorRelation(
                a.actor(),
                a.recipient(),
                a.voice(),
                a.month(),
                a.cooperative() + b.cooperative(),
                a.conflictual() + b.conflictual(),
                a.denied() + b.denied());
    }
}
