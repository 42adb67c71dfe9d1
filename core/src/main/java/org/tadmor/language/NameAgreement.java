package org.tadmor.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the mentions of one name in a document agree on its type: what every mention speaks for is summed, and a surname or given name
 * on its own leans towards the people whose full names hold it.
 *
 * <p>One type a document, as one sense per discourse (Gale, Church and Yarowsky 1992); for names Krishnan and Manning, ACL 2006.
 */
final class NameAgreement {
    /** How much one mention may speak against a type. */
    private static final float MOST = 6;

    private final Map<String, EnumMap<EntityType, Float>> evidence = new HashMap<>();

    /**
     * A sentence with what its mentions speak for.
     *
     * @param sentence the sentence
     * @param evidence for each of its mentions a logarithmic score by {@link EntityType}
     */
    record Scored(Sentence sentence, List<float[]> evidence) {}

    private NameAgreement() {}

    /** The sentences of one document with the types of their mentions agreed upon. */
    static List<Sentence> agree(List<Scored> document) {
        NameAgreement agreement = new NameAgreement();
        document.forEach(agreement::hear);
        Map<String, EntityType> types = agreement.types();
        List<Sentence> agreed = new ArrayList<>(document.size());
        for (Scored scored : document) {
            agreed.add(retyped(scored.sentence, types));
        }
        return agreed;
    }

    private static String key(Sentence sentence, Mention mention) {
        StringBuilder key = new StringBuilder();
        for (int i = mention.first(); i < mention.end(); i++) {
            key.append(i > mention.first() ? " " : "").append(sentence.token(i).form());
        }
        return key.toString();
    }

    private void hear(Scored scored) {
        for (int m = 0; m < scored.evidence.size(); m++) {
            float[] scores = scored.evidence.get(m);
            float best = Float.NEGATIVE_INFINITY;
            for (float score : scores) {
                best = Math.max(best, score);
            }
            EnumMap<EntityType, Float> sums = evidence.computeIfAbsent(
                    key(scored.sentence, scored.sentence.mentions().get(m)), k -> new EnumMap<>(EntityType.class));
            for (EntityType type : EntityType.values()) {
                sums.merge(type, Math.max(-MOST, scores[type.ordinal()] - best), Float::sum);
            }
        }
    }

    private Map<String, EntityType> types() {
        Map<String, Integer> people = new HashMap<>();
        evidence.forEach((name, sums) -> {
            int first = name.indexOf(' ');
            if (first > 0 && best(sums, 0) == EntityType.PERSON) {
                people.merge(name.substring(0, first), 1, Integer::sum);
                people.merge(name.substring(name.lastIndexOf(' ') + 1), 1, Integer::sum);
            }
        });
        Map<String, EntityType> types = new HashMap<>();
        evidence.forEach((name, sums) -> types.put(name, best(sums, people.containsKey(name) ? MOST : 0)));
        return types;
    }

    private static EntityType best(EnumMap<EntityType, Float> sums, float person) {
        EntityType best = EntityType.PERSON;
        float most = sums.getOrDefault(best, 0f) + person;
        for (Map.Entry<EntityType, Float> entry : sums.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static Sentence retyped(Sentence sentence, Map<String, EntityType> types) {
        List<Mention> mentions = new ArrayList<>(sentence.mentions().size());
        boolean changed = false;
        for (Mention mention : sentence.mentions()) {
            EntityType type = types.getOrDefault(key(sentence, mention), mention.type());
            changed |= type != mention.type();
            mentions.add(new Mention(type, mention.first(), mention.end(), mention.head(), mention.span()));
        }
        return changed
                ? new Sentence(sentence.index(), sentence.span(), sentence.zone(), sentence.tokens(), mentions)
                : sentence;
    }
}
