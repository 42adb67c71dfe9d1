package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Collects the evidence for the relation between two phrases of one sentence: the way between them through the tree,
 * the words on it, beside it and around it, who the two are, and what patterns and leaning words say. Names give their
 * kind only, so that nothing is learned about one country or person.
 */
final class PairEvidence {
    private static final int FAR = 12;
    private static final int LONGEST_WAY = 6;
    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ", "ADV", "ADP", "PART");

    private final Scene scene;
    private final Sentence sentence;
    private final Bridge bridge;
    private final WordClusters clusters;
    private final Evidence evidence = new Evidence();

    PairEvidence(Scene scene, Bridge bridge, WordClusters clusters) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.bridge = bridge;
        this.clusters = clusters;
    }

    /** What was collected. */
    Evidence evidence() {
        return evidence;
    }

    /** Everything but patterns. */
    void addSentence() {
        evidence.add("any");
        way();
        words();
        party("actor", bridge.from());
        party("recipient", bridge.to());
        for (Token token : sentence.tokens()) {
            if (token.head() < 0) {
                evidence.add("root=" + word(token.index()));
            }
        }
    }

    private void way() {
        StringBuilder relations = new StringBuilder();
        List<Integer> up = bridge.up();
        if (up.size() + bridge.down().size() <= LONGEST_WAY) {
            for (int i = 0; i + 1 < up.size(); i++) {
                relations.append(sentence.token(up.get(i)).universalRelation()).append('<');
            }
            for (int at : bridge.down()) {
                relations.append('>').append(sentence.token(at).universalRelation());
            }
        }
        evidence.add("path=" + relations);
        for (int i = 1; i < up.size(); i++) {
            step(up.get(i), i == up.size() - 1 ? "meet" : "up");
        }
        for (int i = 0; i + 1 < bridge.down().size(); i++) {
            step(bridge.down().get(i), "down");
        }
        int meet = bridge.meet();
        if (meet >= 0) {
            String last =
                    bridge.to().isEmpty() ? "" : sentence.caseLemma(bridge.to().get(0));
            evidence.add("meet+path=" + word(meet) + '+' + relations);
            evidence.add("meet+case=" + word(meet) + '+' + last);
            evidence.add("case=" + last);
            if (sentence.token(meet).head() >= 0) {
                evidence.add("above=" + word(sentence.token(meet).head()));
            }
        }
    }

    private void step(int at, String where) {
        Token token = sentence.token(at);
        String word = word(at);
        evidence.add("lemma=" + word);
        evidence.add(where + '=' + word);
        evidence.add("cluster=" + clusters.of(token));
        if (scene.isNegated(at)) {
            evidence.add("not=" + word);
            evidence.add("not");
        }
        if (scene.isVerb(at)) {
            evidence.add("tense=" + token.xpos());
            if (Surroundings.isAhead(scene, at)) {
                evidence.add("ahead");
                evidence.add("ahead=" + word);
            }
        }
        for (Token child : sentence.children(at)) {
            String relation = child.universalRelation();
            String below = word(child.index());
            if (child.is("aux") || child.is("mark") || child.relation().equals("compound:prt")) {
                evidence.add(relation + '=' + scene.lemma(child.index()));
            }
            if (FeatureNames.BESIDE.contains(relation)) {
                String introduced = sentence.caseLemma(child.index());
                evidence.add("beside=" + relation + ':' + below);
                evidence.add("lemma+" + relation + '=' + word + '+' + below);
                evidence.add("beside.cluster=" + clusters.of(child));
                if (!introduced.isEmpty()) {
                    evidence.add("lemma+case=" + word + '+' + introduced);
                }
            }
        }
    }

    private void words() {
        if (!bridge.isWhole()) {
            evidence.add("apart");
        }
        int from = bridge.from().isEmpty() ? 0 : bridge.from().get(0);
        int to = bridge.to().isEmpty() ? sentence.size() - 1 : bridge.to().get(0);
        int first = Math.min(from, to);
        int last = Math.max(from, to);
        evidence.add(from <= to ? "order=forward" : "order=backward");
        String before = "";
        for (int i = first + 1; i < last && i < first + 1 + 2 * FAR; i++) {
            if (CONTENT.contains(sentence.token(i).upos())) {
                String word = word(i);
                evidence.add("between=" + word);
                evidence.add("between.cluster=" + clusters.of(sentence.token(i)));
                if (!before.isEmpty()) {
                    evidence.add("between2=" + before + '+' + word);
                }
                before = word;
            }
        }
        for (int i = last + 1; i < Math.min(sentence.size(), last + FAR); i++) {
            outside(i, "after");
        }
        for (int i = Math.max(0, first - FAR); i < first; i++) {
            outside(i, "before");
        }
    }

    private void outside(int i, String where) {
        String upos = sentence.token(i).upos();
        if (upos.equals("NOUN") || upos.equals("VERB")) {
            evidence.add(where + '=' + word(i));
            evidence.add("outside.cluster=" + clusters.of(sentence.token(i)));
        }
    }

    private void party(String side, List<Integer> heads) {
        if (heads.isEmpty()) {
            evidence.add(side + "=elsewhere");
            return;
        }
        int head = heads.get(0);
        ActorMention mention = scene.actorAt(head).orElse(null);
        String sector = mention == null || mention.actor().sector() == null
                ? ""
                : mention.actor().sector();
        evidence.add(side + ".sector=" + sector);
        evidence.add(side + ".relation=" + sentence.token(head).relation());
        evidence.add(side + ".word=" + word(head));
        evidence.add(side + ".cluster=" + clusters.of(sentence.token(head)));
        if (heads.size() == 1) {
            for (Token child : sentence.children(head)) {
                if (child.is("nmod") || child.is("acl") || child.is("amod") || child.is("compound")) {
                    evidence.add(side + ".with=" + word(child.index()));
                }
            }
        }
    }

    private String word(int i) {
        return FeatureNames.word(scene, i);
    }

    /**
     * A pattern's match and how directly it links the two.
     *
     * @param draft what it makes of the sentence
     * @param score how directly, as {@link Relater} sees it
     * @param links which of the two stand where in it
     * @param upos part of speech of its trigger
     */
    record Hit(Draft draft, double score, String links, String upos) {
        EventType type() {
            return draft.isRefusal() ? EventType.REJECT : draft.type();
        }
    }

    /** What patterns say: each type by its best match. */
    void addHits(List<Hit> hits) {
        Map<EventType, Hit> best = new EnumMap<>(EventType.class);
        for (Hit hit : hits) {
            Hit other = best.get(hit.type());
            if (other == null || hit.score() > other.score()) {
                best.put(hit.type(), hit);
            }
        }
        List<Hit> ranked = new ArrayList<>(best.values());
        ranked.sort((a, b) -> Double.compare(b.score(), a.score()));
        if (ranked.isEmpty()) {
            evidence.add("hit=none");
            return;
        }
        double margin =
                ranked.size() == 1 ? 9 : ranked.get(0).score() - ranked.get(1).score();
        for (int i = 0; i < ranked.size(); i++) {
            Hit hit = ranked.get(i);
            EventType type = hit.type();
            String rank = i == 0 ? "first" : i == 1 ? "second" : "later";
            evidence.add(type, "hit");
            evidence.add(type, "hit.rank=" + rank);
            evidence.add(type, "hit.links=" + hit.links());
            evidence.add(type, "hit.rank.links=" + rank + hit.links());
            evidence.add(type, "hit.score=" + Math.max(-3, Math.min(14, Math.round(hit.score()))));
            int far = (int) Math.round(
                    Math.min(6, i == 0 ? margin : hit.score() - ranked.get(0).score()));
            evidence.add(type, "hit.margin=" + Math.max(-8, far));
            Pattern pattern = hit.draft().match().pattern();
            evidence.add(type, "hit.rank.specific=" + rank + Math.min(3, pattern.rank() / 10));
            evidence.add(type, "hit.rank.complete=" + rank + hit.draft().match().complete());
            evidence.add(type, "hit.rank.upos=" + rank + hit.upos());
            if (i < 2) {
                evidence.add("hit." + rank + '=' + type);
                evidence.add("hit." + rank + '=' + hit.draft().pattern());
            }
        }
        evidence.add("hit.best=" + ranked.get(0).type() + hit(ranked.get(0).score()));
        if (ranked.size() > 1) {
            evidence.add("hit.two=" + ranked.get(0).type() + '+' + ranked.get(1).type());
        }
    }

    private static String hit(double score) {
        return score >= 8 ? "sure" : score >= 4 ? "likely" : "weak";
    }

    /** What single words lean to, and of which types' patterns the words on the way are triggers. */
    void addLeanings(Map<String, EventType> leanings, Matcher matcher) {
        BitSet way = bridge.tokens();
        for (int i = 0; i < sentence.size(); i++) {
            String where = way.get(i) ? "way" : "off";
            EventType leaning = leanings.get(scene.lemma(i));
            if (leaning != null) {
                EventType type = Surroundings.typeInContext(scene, i, leaning);
                evidence.add(type, "lean." + where + '.' + sentence.token(i).upos());
                evidence.add(type, "lean." + where);
            }
            if (way.get(i)) {
                Set<EventType> types = EnumSet.noneOf(EventType.class);
                for (Pattern pattern : matcher.of(scene, i)) {
                    types.add(Surroundings.typeInContext(scene, i, pattern.type()));
                }
                for (EventType type : types) {
                    evidence.add(type, "hit.trigger=" + Math.min(3, types.size()));
                    evidence.add(type, "hit.trigger." + sentence.token(i).upos());
                }
            }
        }
    }
}
