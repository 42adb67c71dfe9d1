package org.tadmor.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every actor mention of a document, by where it stands. Immutable. */
public final class Cast {
    private final List<ActorMention> mentions;
    private final Map<Long, ActorMention> byHead;

    /** @param mentions in text order; at most one per head token */
    public Cast(List<ActorMention> mentions) {
        this.mentions = List.copyOf(mentions);
        this.byHead = new HashMap<>();
        for (ActorMention mention : mentions) {
            byHead.putIfAbsent(key(mention.sentence(), mention.head()), mention);
        }
    }

    /** All mentions in text order. */
    public List<ActorMention> mentions() {
        return mentions;
    }

    /** The mention headed by the token at {@code head} of the sentence at {@code sentence}. */
    public Optional<ActorMention> at(int sentence, int head) {
        return Optional.ofNullable(byHead.get(key(sentence, head)));
    }

    private static long key(int sentence, int head) {
        return ((long) sentence << 32) | head;
    }
}
