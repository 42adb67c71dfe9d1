package org.tadmor.events;

import java.util.List;
import java.util.Set;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Mention;
import org.tadmor.language.Token;

/** How the judge's features name words and parties. Another name is another feature: the judge must be trained anew. */
final class FeatureNames {
    /** Relations of the words that are told beside the one they hang from. */
    static final Set<String> BESIDE =
            Set.of("obj", "xcomp", "ccomp", "obl", "advmod", "compound", "amod", "nmod", "iobj", "advcl", "acl");

    private FeatureNames() {}

    /** The lemma; of a name or number only its kind, so that nothing is learned about one country or person. */
    static String word(Scene scene, int i) {
        Token token = scene.token(i);
        if (token.upos().equals("PROPN") || token.upos().equals("NUM")) {
            Mention name = scene.sentence().mentionAt(i).orElse(null);
            return name == null ? '@' + token.upos() : '@' + name.type().name();
        }
        return scene.lemma(i);
    }

    /** How the first of a side is mentioned, with a star when its actor has a code. */
    static String form(List<ActorMention> mentions) {
        if (mentions.isEmpty()) {
            return "none";
        }
        ActorMention first = mentions.get(0);
        return first.form().name() + (first.actor().code() == null ? "" : "*");
    }
}
