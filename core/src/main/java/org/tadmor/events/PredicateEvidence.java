package org.tadmor.events;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Collects what tells the type of an event from its trigger: the word and its cluster, what stands beside it, who takes
 * part, mood and voice, and of which types' patterns the words are triggers.
 *
 * <p>As in {@link TriggerEvidence} nothing here describes the report or the rest of the sentence, so that collections
 * cannot be told apart; names give their kind only.
 */
final class PredicateEvidence {
    private final Scene scene;
    private final Sentence sentence;
    private final WordClusters clusters;
    private final Matcher matcher;
    private final Map<String, EventType> leanings;

    PredicateEvidence(Scene scene, WordClusters clusters, Matcher matcher, Map<String, EventType> leanings) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.clusters = clusters;
        this.matcher = matcher;
        this.leanings = leanings;
    }

    /** The features of one predicate. */
    List<String> of(Predication predicate, Arguments arguments) {
        List<String> features = new ArrayList<>(96);
        int trigger = predicate.trigger();
        Token token = sentence.token(trigger);
        String lemma = word(trigger);
        features.add("any");
        features.add("lemma=" + lemma);
        features.add("cluster=" + clusters.of(token));
        features.add("tag=" + token.xpos());
        features.add("relation=" + token.universalRelation());
        features.add("link=" + predicate.link());
        features.add("lemma+link=" + lemma + '+' + predicate.link());
        mood(trigger, lemma, arguments, features);
        leads("", trigger, features);
        beside(trigger, lemma, features);
        for (int patient : arguments.patients(trigger, 0)) {
            if (patient != trigger) {
                object(patient, lemma, features);
            }
        }
        party("actor", predicate.actors(), lemma, features);
        party("recipient", predicate.recipients(), lemma, features);
        features.add("sectors=" + sector(predicate.actors()) + '+' + sector(predicate.recipients()));
        features.add(
                "forms=" + FeatureNames.form(predicate.actors()) + '+' + FeatureNames.form(predicate.recipients()));
        return features;
    }

    private void mood(int trigger, String lemma, Arguments arguments, List<String> features) {
        if (scene.isNegated(trigger)) {
            features.add("not");
            features.add("not=" + lemma);
        }
        if (scene.isVerb(trigger)) {
            if (Surroundings.isAhead(scene, trigger)) {
                features.add("ahead");
                features.add("ahead=" + lemma);
            }
            if (arguments.isPassive(trigger)) {
                features.add("passive");
            }
        } else {
            int verb = arguments.supportVerb(trigger);
            if (verb >= 0) {
                features.add("light=" + scene.lemma(verb));
                features.add("lemma+light=" + lemma + '+' + scene.lemma(verb));
            }
        }
        int head = sentence.token(trigger).head();
        if (head >= 0) {
            features.add("above=" + sentence.token(trigger).universalRelation() + ':' + word(head));
        }
    }

    private void beside(int trigger, String lemma, List<String> features) {
        for (Token child : sentence.children(trigger)) {
            String relation = child.universalRelation();
            int c = child.index();
            if (child.is("aux") || child.is("mark") || child.relation().equals("compound:prt")) {
                features.add(relation + '=' + scene.lemma(c));
                features.add("lemma+" + relation + '=' + lemma + '+' + scene.lemma(c));
            }
            if (FeatureNames.BESIDE.contains(relation)) {
                String below = word(c);
                features.add("beside=" + relation + ':' + below);
                features.add("lemma+" + relation + '=' + lemma + '+' + below);
                features.add("beside.cluster=" + relation + ':' + clusters.of(child));
                String introduced = sentence.caseLemma(c);
                if (!introduced.isEmpty()) {
                    features.add("lemma+case=" + lemma + '+' + introduced);
                    features.add("case+below=" + introduced + '+' + below);
                }
                if (child.is("xcomp") || child.is("ccomp") || child.is("nmod") || child.is("obl")) {
                    leads(relation + '.', c, features);
                }
                if (child.is("xcomp") || child.is("ccomp")) {
                    for (Token object : sentence.children(c, "obj")) {
                        features.add("comp.object=" + below + '+' + word(object.index()));
                    }
                }
            }
        }
    }

    private void object(int object, String lemma, List<String> features) {
        String held = word(object);
        features.add("object=" + held);
        features.add("lemma+object=" + lemma + '+' + held);
        features.add("object.cluster=" + clusters.of(sentence.token(object)));
        features.add("lemma+object.cluster=" + lemma + '+' + clusters.of(sentence.token(object)));
        leads("object.", object, features);
        for (Token child : sentence.children(object)) {
            if (child.is("amod") || child.is("compound") || child.is("nmod") || child.is("acl")) {
                features.add("object.with=" + word(child.index()));
                features.add("object+with=" + held + '+' + word(child.index()));
                if (child.is("nmod")) {
                    leads("object.with.", child.index(), features);
                }
            }
        }
    }

    /** What the word leans to, and of which types' patterns it is a trigger. */
    private void leads(String where, int i, List<String> features) {
        EventType leaning = leanings.get(scene.lemma(i));
        if (leaning != null) {
            features.add(where + "lean=" + leaning);
        }
        List<Pattern> patterns = matcher.of(scene, i);
        if (!patterns.isEmpty()) {
            Set<EventType> types = EnumSet.noneOf(EventType.class);
            for (Pattern pattern : patterns) {
                if (pattern.upos().contains(scene.upos(i))) {
                    types.add(pattern.type());
                }
            }
            for (EventType type : types) {
                features.add(where + "known=" + type);
            }
            if (types.size() == 1) {
                features.add(where + "known.only=" + types.iterator().next());
            }
        }
    }

    private void party(String side, List<ActorMention> mentions, String lemma, List<String> features) {
        features.add(side + '=' + FeatureNames.form(mentions));
        if (mentions.isEmpty()) {
            return;
        }
        ActorMention first = mentions.get(0);
        String sector = sector(mentions);
        features.add(side + ".sector=" + sector);
        features.add("lemma+" + side + ".sector=" + lemma + '+' + sector);
        if (first.sentence() == sentence.index()) {
            features.add(side + ".word=" + word(first.head()));
            features.add(side + ".cluster=" + clusters.of(sentence.token(first.head())));
        }
    }

    private static String sector(List<ActorMention> mentions) {
        return mentions.isEmpty()
                ? "none"
                : String.valueOf(mentions.get(0).actor().sector());
    }

    private String word(int i) {
        return FeatureNames.word(scene, i);
    }
}
