package org.tadmor.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every actor mention of a document, by where it stands. Immutable. */
public final class Cast {
    private final List<ActorMention> mentions;
    private final Map<Long, List<ActorMention>> byHead;

    /** @param mentions in text order; several at one head where it speaks of several in one: "both leaders" */
    public Cast(List<ActorMention> mentions) {
        this.mentions = List.copyOf(mentions);
        this.byHead = new HashMap<>();
        for (ActorMention mention : mentions) {
            byHead.computeIfAbsent(key(mention.sentence(), mention.head()), k -> new ArrayList<>(1))
                    .add(mention);
        }
    }

    /** All mentions in text order. */
    public List<ActorMention> mentions() {
        return mentions;
    }

    /** The mention headed by the token at {@code head} of the sentence at {@code sentence}; the first if there are several. */
    public Optional<ActorMention> at(int sentence, int head) {
        return allAt(sentence, head).stream().findFirst();
    }

    /** All mentions headed by a token: more than one for "both leaders". */
    public List<ActorMention> allAt(int sentence, int head) {
        return byHead.getOrDefault(key(sentence, head), List.of());
    }

    private static long key(int sentence, int head) {
        return ((long) sentence << 32) | head;
    }
}
