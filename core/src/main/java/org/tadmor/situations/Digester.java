package org.tadmor.situations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Claim;
import org.tadmor.claims.CueLexicon;
import org.tadmor.claims.Source;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.control.Control;
import org.tadmor.events.Event;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.places.Place;
import org.tadmor.places.PlaceMention;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/** Coded reports to digests, one at a time, so that no report's trees need to be kept. Immutable; one serves all threads. */
public final class Digester {
    private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");
    /** A clause of fewer content words is told by its sentence. */
    private static final int FEW_TERMS = 3;

    private final Set<String> casualties;
    private final DenialReader denials;
    private final DeedReader deeds;

    /** @param lexicon holds {@code en/situations} */
    public Digester(Lexicon lexicon) {
        casualties = words(lexicon, "casualties");
        Set<String> verbs = words(lexicon, "denials");
        denials = new DenialReader(verbs, words(lexicon, "told"));
        deeds = new DeedReader(CueLexicon.of(lexicon), verbs);
    }

    private static Set<String> words(Lexicon lexicon, String table) {
        Set<String> words = new HashSet<>();
        for (LexiconFile file : lexicon.named("en/situations/" + table + ".txt")) {
            words.addAll(file.lines());
        }
        return words;
    }

    /** What is kept of a report. */
    public Digest digest(CodedReport coded) {
        Report report = coded.document().report();
        Voices voices = new Voices(report, home(coded), seat(coded));
        List<Telling> tellings = tellings(coded, voices);
        denials.read(coded, voices, tellings);
        tellings.addAll(deeds.read(coded, voices, tellings));
        return new Digest(
                report.id(),
                report.outlet(),
                report.published(),
                report.title(),
                fingerprint(report),
                tellings,
                holdings(coded, voices));
    }

    /** The country most places of a report lie in, or null. */
    private static @Nullable String home(CodedReport coded) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PlaceMention mention : coded.places().mentions()) {
            String country = mention.place().map(Place::country).orElse(null);
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The fingerprint of a report's text without title, byline and dateline. */
    public static Fingerprint fingerprint(Report report) {
        return Fingerprint.of(body(report));
    }

    /** The country of the dateline, if its state speaks in the report: then "the ministry" and "the spokesman" are that state's. Null otherwise. */
    private static @Nullable String seat(CodedReport coded) {
        Set<String> speaking = new HashSet<>();
        for (Claim claim : coded.claims()) {
            for (Source source : claim.chain()) {
                String state = Voices.state(source.code());
                if (state != null) {
                    speaking.add(state);
                }
            }
        }
        for (Zone zone : coded.document().report().zones()) {
            for (PlaceMention mention : coded.places().mentions()) {
                String country = mention.place().map(Place::country).orElse(null);
                if (zone.kind() == Zone.Kind.DATELINE
                        && zone.span().contains(mention.span())
                        && speaking.contains(country)) {
                    return country;
                }
            }
        }
        return null;
    }

    /** The text without title, byline and dateline: those are what copies change first. */
    private static String body(Report report) {
        StringBuilder body = new StringBuilder(report.text());
        for (Zone zone : report.zones()) {
            for (int i = zone.span().start(); i < zone.span().end(); i++) {
                body.setCharAt(i, ' ');
            }
        }
        return body.toString();
    }

    private List<Telling> tellings(CodedReport coded, Voices voices) {
        Map<Event, List<Integer>> byEvent = new IdentityHashMap<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < coded.claims().size(); i++) {
            Event event = coded.claims().get(i).event();
            byEvent.computeIfAbsent(event, key -> {
                        events.add(key);
                        return new ArrayList<>();
                    })
                    .add(i);
        }
        List<Event> deeds = new ArrayList<>();
        Map<Event, List<Event>> harm = new LinkedHashMap<>();
        for (Event event : events) {
            Event deed = deedOf(coded, event, events);
            if (deed == null) {
                deeds.add(event);
            } else {
                harm.computeIfAbsent(deed, key -> new ArrayList<>()).add(event);
            }
        }
        List<Telling> tellings = new ArrayList<>();
        for (Event event : deeds) {
            tellings.add(telling(
                    coded, event, harm.getOrDefault(event, List.of()), byEvent.getOrDefault(event, List.of()), voices));
        }
        return tellings;
    }

    /** The deed whose casualties an event tells: "shelled the town, killing four"; or null. */
    private @Nullable Event deedOf(CodedReport coded, Event event, List<Event> events) {
        Sentence sentence = coded.document().sentences().get(event.sentence());
        if (!casualties.contains(lemma(sentence, event))) {
            return null;
        }
        for (Event other : events) {
            if (other.sentence() == event.sentence()
                    && other.type() == event.type()
                    && !casualties.contains(lemma(sentence, other))
                    && (sentence.dominates(other.trigger(), event.trigger())
                            || sentence.dominates(event.trigger(), other.trigger()))) {
                return other;
            }
        }
        return null;
    }

    private static String lemma(Sentence sentence, Event event) {
        return sentence.token(event.trigger()).lemma().toLowerCase(Locale.ROOT);
    }

    private static Telling telling(
            CodedReport coded, Event event, List<Event> harm, List<Integer> claims, Voices voices) {
        Report report = coded.document().report();
        Sentence sentence = coded.document().sentences().get(event.sentence());
        Claim first = coded.claims().get(claims.get(0));
        PlaceMention where = coded.places().of(first).orElse(null);
        Place place = where == null ? null : where.place().orElse(null);
        List<Voiced> said = new ArrayList<>();
        for (int number : claims) {
            Claim claim = coded.claims().get(number);
            Voice voice = voices.of(claim.chain(), place == null ? null : place.country());
            said.add(new Voiced(
                    voice, claim.factuality(), names(claim.chain()), RecordWriter.claimId(report, number + 1)));
        }
        List<Span> triggers = new ArrayList<>(List.of(event.triggerSpan()));
        harm.forEach(one -> triggers.add(one.triggerSpan()));
        return new Telling(
                report.id(),
                event.sentence(),
                sentence.zone() == Zone.Kind.TITLE,
                event.type(),
                event.mode(),
                event.cameo(),
                lemma(sentence, event),
                triggers,
                event.triggerSpan().in(report.text()),
                sentence.span().in(report.text()),
                terms(sentence, event.trigger()),
                parties(coded, event.actors()),
                parties(coded, event.recipients()),
                place,
                where != null && where.sentence() == event.sentence(),
                nearby(coded, event.sentence()),
                coded.dates().of(first).orElse(null),
                said);
    }

    private static List<String> names(List<Source> chain) {
        return chain.stream().map(Source::name).toList();
    }

    private static List<Party> parties(CodedReport coded, List<ActorMention> mentions) {
        List<Party> parties = new ArrayList<>();
        for (ActorMention mention : mentions) {
            Sentence sentence = coded.document().sentences().get(mention.sentence());
            String head = sentence.token(mention.head()).lemma().toLowerCase(Locale.ROOT);
            parties.add(new Party(mention.actor(), head));
        }
        return parties;
    }

    static List<Place> nearby(CodedReport coded, int sentence) {
        List<Place> here = named(coded, sentence);
        return here.isEmpty() ? named(coded, sentence - 1) : here;
    }

    static List<Place> named(CodedReport coded, int sentence) {
        List<Place> places = new ArrayList<>();
        for (PlaceMention mention : coded.places().mentions()) {
            if (mention.sentence() == sentence) {
                mention.place().filter(place -> !places.contains(place)).ifPresent(places::add);
            }
        }
        return places;
    }

    /** Content words below the trigger; those of the whole sentence where they are few. */
    static Set<String> terms(Sentence sentence, int trigger) {
        Set<String> terms = new HashSet<>();
        for (Token token : sentence.tokens()) {
            if (CONTENT.contains(token.upos()) && sentence.dominates(trigger, token.index())) {
                terms.add(term(token));
            }
        }
        if (terms.size() < FEW_TERMS) {
            for (Token token : sentence.tokens()) {
                if (CONTENT.contains(token.upos())) {
                    terms.add(term(token));
                }
            }
        }
        return terms;
    }

    private static String term(Token token) {
        return token.upos().equals("PROPN") ? token.form() : token.lemma().toLowerCase(Locale.ROOT);
    }

    private static List<Holding> holdings(CodedReport coded, Voices voices) {
        Report report = coded.document().report();
        List<Holding> holdings = new ArrayList<>();
        for (int i = 0; i < coded.control().size(); i++) {
            Control control = coded.control().get(i);
            Place place = control.place().place().orElse(null);
            if (place == null || control.date() == null) {
                continue;
            }
            Sentence sentence = coded.document().sentences().get(control.sentence());
            Voiced said = new Voiced(
                    voices.of(control.chain(), place.country()),
                    control.factuality(),
                    names(control.chain()),
                    RecordWriter.controlId(report, i + 1));
            holdings.add(new Holding(
                    report.id(),
                    sentence.zone() == Zone.Kind.TITLE,
                    place,
                    control.holder() == null ? null : control.holder().actor(),
                    control.loser() == null ? null : control.loser().actor(),
                    control.status(),
                    control.date(),
                    said,
                    sentence.span().in(report.text())));
        }
        return holdings;
    }
}
