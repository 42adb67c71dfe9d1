package org.tadmor.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.actors.ActorMention;
import org.tadmor.events.TreePaths;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.places.PlaceMention;
import org.tadmor.text.Span;

/** Reads what one sentence says about who holds which place. */
final class SentenceControl {
    private final ControlPatterns patterns;
    private final TreePaths.Walk walk;
    private final Sentence sentence;
    private final Grounds grounds;
    private final DocumentIndex index;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> told = new LinkedHashSet<>();

    /**
     * What one trigger tells about one place.
     *
     * @param trigger index of the token that tells it
     * @param status what it tells
     * @param place the place
     * @param holder who holds, took, besieges or fights over it, or null
     * @param loser who held it before, or null
     */
    record Finding(
            int trigger,
            Control.Status status,
            PlaceMention place,
            @Nullable ActorMention holder,
            @Nullable ActorMention loser) {

        /** One of the two with what the other knows more, or null where they tell of different things. */
        @Nullable Finding with(Finding other) {
            boolean same = status == other.status
                    && place.span().equals(other.place.span())
                    && (holder == null || other.holder == null || holder.equals(other.holder))
                    && (loser == null || other.loser == null || loser.equals(other.loser));
            return same
                    ? new Finding(
                            trigger,
                            status,
                            place,
                            holder == null ? other.holder : holder,
                            loser == null ? other.loser : loser)
                    : null;
        }
    }

    SentenceControl(
            ControlPatterns patterns, TreePaths.Walk walk, Sentence sentence, Grounds grounds, DocumentIndex index) {
        this.patterns = patterns;
        this.walk = walk;
        this.sentence = sentence;
        this.grounds = grounds;
        this.index = index;
    }

    /**
     * The findings in text order. "Liberated Palmyra, routing the militants from the city" is one: the first half names
     * the holder, the second the loser.
     */
    List<Finding> read() {
        for (Token token : sentence.tokens()) {
            readAt(token);
        }
        List<Finding> merged = new ArrayList<>();
        for (Finding finding : findings) {
            boolean joined = false;
            for (int i = 0; i < merged.size() && !joined; i++) {
                Finding both = merged.get(i).with(finding);
                if (both != null) {
                    merged.set(i, both);
                    joined = true;
                }
            }
            if (!joined) {
                merged.add(finding);
            }
        }
        return merged;
    }

    private void readAt(Token token) {
        Control.Status compound = compoundStatus(token);
        if (compound != null) {
            readCompound(token, compound);
            return;
        }
        for (ControlPattern pattern : patterns.of(token.lemma().toLowerCase(Locale.ROOT))) {
            if (fits(pattern, token) && fire(pattern, token.index())) {
                return;
            }
        }
    }

    private boolean fits(ControlPattern pattern, Token token) {
        int at = token.index();
        boolean form = pattern.upos().contains(token.upos())
                && (pattern.xpos().isEmpty() || pattern.xpos().contains(token.xpos()));
        if (!form || !pattern.marked().isEmpty() && !pattern.marked().contains(sentence.caseLemma(at))) {
            return false;
        }
        if (pattern.object() != null && !hasObject(at, Objects.requireNonNull(pattern.object()))) {
            return false;
        }
        for (ControlPattern.Condition condition : pattern.with()) {
            if (!holds(condition, at)) {
                return false;
            }
        }
        for (ControlPattern.Condition condition : pattern.unless()) {
            if (holds(condition, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasObject(int trigger, TreePaths.WordSet words) {
        for (int object : walk.at(trigger, patterns.object())) {
            if (walk.matches(object, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(ControlPattern.Condition condition, int trigger) {
        for (int at : walk.at(trigger, condition.way())) {
            if (walk.matches(at, condition.words())) {
                return true;
            }
        }
        return false;
    }

    private boolean fire(ControlPattern pattern, int trigger) {
        List<PlaceMention> places = places(pattern, trigger);
        if (places.isEmpty()) {
            return false;
        }
        List<ActorMention> holders = actors(pattern.holder(), trigger, places);
        List<ActorMention> losers = actors(pattern.loser(), trigger, places);
        List<ActorMention> parties = parties(pattern, trigger, places);
        boolean complete = (!pattern.require().contains("holder") || !holders.isEmpty())
                && (!pattern.require().contains("loser") || !losers.isEmpty())
                && (!pattern.require().contains("parties") || parties.size() > 1);
        if (!complete) {
            return false;
        }
        holders = parties.isEmpty() ? holders : parties;
        losers.removeAll(holders);
        for (PlaceMention place : places) {
            add(trigger, pattern.status(), place, holders, losers);
        }
        return true;
    }

    private List<PlaceMention> places(ControlPattern pattern, int trigger) {
        for (Route route : pattern.place()) {
            Set<PlaceMention> found = new LinkedHashSet<>();
            for (int head : route.from(trigger, sentence, walk)) {
                found.addAll(grounds.of(head));
            }
            if (!found.isEmpty()) {
                return new ArrayList<>(found);
            }
        }
        return List.of();
    }

    /** Who stands at the first way that leads to anyone; a place that is taken does not take itself. */
    private List<ActorMention> actors(List<Route> routes, int trigger, List<PlaceMention> places) {
        for (Route route : routes) {
            List<ActorMention> found = new ArrayList<>(2);
            for (int head : route.from(trigger, sentence, walk)) {
                for (ActorMention actor : walk.agents(head)) {
                    ActorMention beside = beside(actor);
                    for (ActorMention one : beside == null ? List.of(actor) : List.of(beside, actor)) {
                        boolean isPlace = places.stream().anyMatch(p -> p.span().overlaps(one.span()));
                        if (!isPlace && !isArea(one.head()) && !found.contains(one)) {
                            found.add(one);
                        }
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new ArrayList<>();
    }

    /** Who stands before "and its allies", should the tree have lost the coordination; or null. */
    private @Nullable ActorMention beside(ActorMention actor) {
        int first = actor.head();
        while (first > 0
                && sentence.token(first - 1).span().start() >= actor.span().start()) {
            first--;
        }
        boolean lost = first > 1
                && sentence.token(first).relation().equals("nmod:poss")
                && sentence.token(first - 1).form().equals("and")
                && sentence.token(first - 1).head() != actor.head();
        if (!lost) {
            return null;
        }
        int end = sentence.token(first - 2).span().end();
        for (ActorMention mention : index.actorsOf(sentence.index())) {
            if (mention.span().end() == end) {
                return mention;
            }
        }
        return null;
    }

    private List<ActorMention> parties(ControlPattern pattern, int trigger, List<PlaceMention> places) {
        List<ActorMention> all = new ArrayList<>();
        for (Route route : pattern.parties()) {
            for (ActorMention actor : actors(List.of(route), trigger, places)) {
                if (!all.contains(actor)) {
                    all.add(actor);
                }
            }
        }
        return all;
    }

    private void add(
            int trigger,
            Control.Status status,
            PlaceMention place,
            List<ActorMention> holders,
            List<ActorMention> losers) {
        int most = Math.max(1, Math.max(holders.size(), losers.size()));
        for (int i = 0; i < most; i++) {
            ActorMention holder = holders.isEmpty() ? null : holders.get(Math.min(i, holders.size() - 1));
            ActorMention loser = losers.isEmpty() ? null : losers.get(Math.min(i, losers.size() - 1));
            String key = status + " " + place.span() + " " + (holder == null ? "" : holder.span());
            if (told.add(key)) {
                findings.add(new Finding(trigger, status, place, holder, loser));
            }
        }
    }

    /** What a participle behind a hyphen says ("rebel-held"), or null. */
    private Control.@Nullable Status compoundStatus(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0) {
            return patterns.compound(form.substring(hyphen + 1));
        }
        boolean joined = token.index() > 1
                && sentence.token(token.index() - 1).form().equals("-")
                && sentence.token(token.index() - 1).span().end()
                        == token.span().start();
        return joined ? patterns.compound(form) : null;
    }

    /** "rebel-held eastern Aleppo", "the ISIS-held town of Manbij": the places of the noun phrase behind it. */
    private void readCompound(Token participle, Control.Status status) {
        int at = participle.index();
        Set<PlaceMention> places = new LinkedHashSet<>();
        for (int i = at + 1; i < sentence.size() && i <= at + 4; i++) {
            PlaceMention named = grounds.at(i);
            if (named != null || isArea(i)) {
                places.addAll(named != null ? List.of(named) : grounds.of(i));
                break;
            }
            String upos = sentence.token(i).upos();
            if (!upos.equals("ADJ") && !upos.equals("NOUN") && !upos.equals("PROPN")) {
                break;
            }
        }
        ActorMention holder = compoundHolder(at);
        for (PlaceMention place : places) {
            boolean self = holder != null && place.span().overlaps(holder.span());
            add(at, status, place, holder == null || self ? List.of() : List.of(holder), List.of());
        }
    }

    private boolean isArea(int i) {
        return patterns.isArea(sentence.token(i).lemma().toLowerCase(Locale.ROOT));
    }

    private @Nullable ActorMention compoundHolder(int participle) {
        int at = sentence.token(participle).form().indexOf('-') > 0 ? participle : participle - 2;
        Token token = sentence.token(at);
        Span span = token.span();
        String name = token.form();
        if (at == participle) {
            name = name.substring(0, name.lastIndexOf('-'));
            span = new Span(span.start(), span.start() + name.length());
        }
        for (ActorMention mention : index.actorsOf(sentence.index())) {
            if (mention.span().overlaps(span) && mention.span().length() <= span.length() + 1) {
                return mention;
            }
        }
        ActorMention same = index.actorNamed(name);
        Actor actor = same == null ? Actor.unresolved(name) : same.actor();
        return new ActorMention(actor, span, sentence.index(), at, ActorMention.Form.MODIFIER);
    }
}
