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
import org.tadmor.actors.Cast;
import org.tadmor.claims.Claims;
import org.tadmor.claims.Told;
import org.tadmor.dates.Dates;
import org.tadmor.events.TreePaths;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceMention;
import org.tadmor.places.Places;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Reads who took, lost, holds, besieges or contests which place, by the patterns of {@code en/control.yaml}. The words of
 * a report may take sides ("liberated", "occupied"); the status does not. Stateless and thread-safe.
 */
public final class ControlReader {
    private final TreePaths paths;
    private final ControlPatterns patterns;

    /** @param lexicon holds the patterns */
    public ControlReader(Lexicon lexicon) {
        this.paths = new TreePaths(lexicon);
        this.patterns = new ControlPatterns(lexicon, paths);
    }

    /**
     * What a document says about who holds a place: one record for each place and, where several hold or take it
     * together or fight over it, each of them.
     *
     * @param claims who says what, for the voice a record comes through
     */
    public List<Control> read(Document document, Cast cast, Claims claims, Places places, Dates dates) {
        List<Control> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.Kind.BYLINE || sentence.zone() == Zone.Kind.DATELINE) {
                continue;
            }
            Grounds grounds =
                    new Grounds(sentence, places, patterns, span -> isKnownActor(cast, sentence.index(), span));
            Finding finding = new Finding(document, sentence, cast, grounds);
            for (Token token : sentence.tokens()) {
                finding.readAt(token);
            }
            for (Record read : merged(finding.records)) {
                for (Told told : claims.told().at(sentence.index(), read.trigger)) {
                    found.add(new Control(
                            read.place,
                            read.holder,
                            read.loser,
                            read.status,
                            dates.at(sentence.index(), read.trigger).orElse(null),
                            told.chain(),
                            told.factuality(),
                            sentence.index()));
                }
            }
        }
        return found;
    }

    /** "Liberated Palmyra, routing the militants from the city": one names the holder, the other the loser. */
    private static List<Record> merged(Set<Record> records) {
        List<Record> merged = new ArrayList<>();
        for (Record record : records) {
            boolean joined = false;
            for (int i = 0; i < merged.size() && !joined; i++) {
                Record other = merged.get(i);
                boolean fits = other.status == record.status
                        && other.place.span().equals(record.place.span())
                        && (other.holder == null || record.holder == null || other.holder.equals(record.holder))
                        && (other.loser == null || record.loser == null || other.loser.equals(record.loser));
                if (fits) {
                    merged.set(
                            i,
                            new Record(
                                    other.trigger,
                                    other.status,
                                    other.place,
                                    other.holder == null ? record.holder : other.holder,
                                    other.loser == null ? record.loser : other.loser));
                    joined = true;
                }
            }
            if (!joined) {
                merged.add(record);
            }
        }
        return merged;
    }

    private static boolean isKnownActor(Cast cast, int sentence, Span span) {
        return cast.mentions().stream()
                .anyMatch(m -> m.sentence() == sentence
                        && m.actor().code() != null
                        && m.span().overlaps(span));
    }

    /** What one trigger tells about one place. */
    private record Record(
            int trigger,
            Control.Status status,
            PlaceMention place,
            @Nullable ActorMention holder,
            @Nullable ActorMention loser) {}

    /** Reads one sentence. */
    private final class Finding {
        private final Document document;
        private final Sentence sentence;
        private final Cast cast;
        private final Grounds grounds;
        private final TreePaths.Walk walk;
        private final Set<Record> records = new LinkedHashSet<>();
        private final Set<String> told = new LinkedHashSet<>();

        Finding(Document document, Sentence sentence, Cast cast, Grounds grounds) {
            this.document = document;
            this.sentence = sentence;
            this.cast = cast;
            this.grounds = grounds;
            this.walk = paths.walk(document, sentence, cast);
        }

        void readAt(Token token) {
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
            for (int object : walk.at(trigger, paths.way("obj"))) {
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
                        boolean isPlace = places.stream().anyMatch(p -> p.span().overlaps(actor.span()));
                        if (!isPlace && !isArea(actor.head()) && !found.contains(actor)) {
                            found.add(actor);
                        }
                    }
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return new ArrayList<>();
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
                    records.add(new Record(trigger, status, place, holder, loser));
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
            ActorMention same = null;
            for (ActorMention mention : cast.mentions()) {
                boolean here =
                        mention.sentence() == sentence.index() && mention.span().overlaps(span);
                if (here && mention.span().length() <= span.length() + 1) {
                    return mention;
                }
                boolean named = mention.actor().code() != null
                        && mention.span().in(document.text()).equalsIgnoreCase(name);
                same = named ? mention : same;
            }
            Actor actor = same == null ? Actor.unresolved(name) : same.actor();
            return new ActorMention(actor, span, sentence.index(), at, ActorMention.Form.MODIFIER);
        }
    }
}
