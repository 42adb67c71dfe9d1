package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Collects what tells an event from a false alarm: the pattern and its trigger, who takes part, mood and negation.
 *
 * <p>Nothing here describes the report or the sentence as a whole. News and other text for training come from different
 * collections, and a judge that sees first persons or actors all over a report learns to tell collections apart: it then
 * rejects real events in news of an unknown kind.
 */
final class TriggerEvidence {
    private static final Set<String> BESIDE =
            Set.of("obj", "xcomp", "obl", "advmod", "compound", "amod", "nmod", "iobj", "ccomp");

    private final WordClusters clusters;

    TriggerEvidence(WordClusters clusters) {
        this.clusters = clusters;
    }

    /** The features of one match. */
    List<String> of(Scene scene, Draft draft) {
        List<String> features = new ArrayList<>(64);
        int trigger = draft.trigger();
        Sentence sentence = scene.sentence();
        Token token = sentence.token(trigger);
        String lemma = scene.lemma(trigger);
        String type = draft.type().name();
        features.add("any");
        features.add("pattern=" + draft.match().pattern().id());
        features.add("type=" + type);
        features.add("trigger=" + lemma);
        features.add("trigger+type=" + lemma + '+' + type);
        features.add("cluster=" + clusters.of(token));
        features.add("cluster+type=" + clusters.of(token) + '+' + type);
        features.add("tag=" + token.xpos());
        features.add("relation=" + token.universalRelation());
        features.add("specific=" + Math.min(3, draft.match().pattern().rank() / 10));
        party(scene, "actor", draft.actors(), type, features);
        party(scene, "recipient", draft.recipients(), type, features);
        String parties = FeatureNames.form(draft.actors()) + '+' + FeatureNames.form(draft.recipients());
        features.add("parties=" + parties);
        features.add("type+parties=" + type + '+' + parties);
        around(scene, trigger, lemma, features);
        return features;
    }

    private void party(Scene scene, String side, List<ActorMention> mentions, String type, List<String> features) {
        if (mentions.isEmpty()) {
            features.add(side + "=none");
            features.add(side + "+type=none+" + type);
            return;
        }
        ActorMention first = mentions.get(0);
        String form = FeatureNames.form(mentions);
        features.add(side + '=' + form);
        features.add(side + "+type=" + form + '+' + type);
        Token head = scene.token(first.head());
        if (first.sentence() == scene.sentence().index()) {
            features.add(side + ".cluster=" + clusters.of(head));
            if (!head.upos().equals("PROPN")) {
                features.add(side + ".word=" + scene.lemma(first.head()));
            }
        }
        features.add(side + ".sector=" + first.actor().sector());
        features.add(side + ".state=" + (first.actor().country() != null));
    }

    private void around(Scene scene, int trigger, String lemma, List<String> features) {
        Sentence sentence = scene.sentence();
        if (scene.isNegated(trigger)) {
            features.add("not");
        }
        for (Token child : sentence.children(trigger)) {
            String relation = child.universalRelation();
            String below = scene.lemma(child.index());
            if (child.is("aux") || child.is("mark") || child.relation().equals("compound:prt")) {
                features.add(relation + '=' + below);
            }
            if (BESIDE.contains(relation) && !child.upos().equals("PROPN")) {
                features.add("beside=" + relation + ':' + below);
                features.add("trigger+" + relation + '=' + lemma + '+' + below);
                features.add("beside.cluster=" + clusters.of(child));
            }
        }
        int head = sentence.token(trigger).head();
        if (head >= 0 && !sentence.token(head).upos().equals("PROPN")) {
            features.add("above=" + scene.lemma(head));
        }
    }
}
