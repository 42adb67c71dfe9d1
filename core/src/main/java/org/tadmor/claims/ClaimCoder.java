package org.tadmor.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.claims.VoiceReader.Voice;
import org.tadmor.events.Event;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/**
 * Events to claims: through which voices each event comes, and how firmly the innermost one commits to it; and the
 * document's statements. A denial is a claim of the denier ({@code CT-}), an accusation one of the accuser ({@code CT+}).
 * A speech event whose trigger is the cue itself belongs to the voice around it. Thread-safe.
 */
public final class ClaimCoder {
    /** Speech inside speech is seldom seen in training, so a chain takes a link that is less sure. */
    private static final double CHAIN_MARGIN = 1.5;

    private final AttributionModel model;
    private final AttributionReader attributions;
    private final FactualityReader factuality;
    private final VoiceReader voices;
    private final Set<String> anonymous;

    /** A coder with the bundled model. */
    public ClaimCoder(Lexicon lexicon) {
        this(lexicon, AttributionModel.bundled());
    }

    /**
     * @param lexicon holds {@code en/claims}
     * @param model finds the attributions
     */
    public ClaimCoder(Lexicon lexicon, AttributionModel model) {
        CueLexicon cues = CueLexicon.of(lexicon);
        this.model = model;
        this.attributions = new AttributionReader(model, cues, model.threshold() - CHAIN_MARGIN);
        this.factuality = new FactualityReader(FactualityLexicon.of(lexicon));
        this.voices = new VoiceReader(cues, factuality);
        this.anonymous = new HashSet<>();
        for (LexiconFile file : lexicon.named("en/claims/anonymous.txt")) {
            anonymous.addAll(file.lines());
        }
    }

    /**
     * Reads who says what.
     *
     * @param events of the same document
     */
    public Claims code(Document document, Cast cast, List<Event> events) {
        List<Attribution> found = FreeQuotations.with(document, attributions.read(document), model.threshold());
        List<Statement> statements = StatementReader.read(document, cast, found, model.threshold());
        Map<Integer, List<Attribution>> bySentence = bySentence(document, found);
        List<Claim> claims = new ArrayList<>();
        for (Event event : events) {
            for (Told told : told(document, cast, event.sentence(), event.trigger(), bySentence)) {
                claims.add(new Claim(event, told.chain(), ofAnnounced(event, told.factuality())));
            }
        }
        return new Claims(
                claims, statements, (sentence, trigger) -> told(document, cast, sentence, trigger, bySentence));
    }

    /** The future or refusal that the event's type already says is taken for what it is: said for certain. */
    private static Factuality ofAnnounced(Event event, Factuality read) {
        if (!event.countsModality()) {
            return read;
        }
        boolean refused = event.pattern().endsWith(Event.REFUSED);
        return switch (read) {
            case PR_PLUS -> Factuality.CT_PLUS;
            case PR_MINUS, CT_MINUS -> refused ? Factuality.CT_PLUS : Factuality.CT_MINUS;
            case CT_PLUS, PS_PLUS, PS_MINUS, UU -> read;
        };
    }

    private static Map<Integer, List<Attribution>> bySentence(Document document, List<Attribution> found) {
        Map<Integer, List<Attribution>> touching = new HashMap<>();
        for (Attribution one : found) {
            int last = -1;
            for (Span span : one.content()) {
                int first = Math.max(last + 1, StatementReader.sentenceAt(document, span.start()));
                last = Math.max(last, StatementReader.sentenceAt(document, Math.max(span.start(), span.end() - 1)));
                for (int i = first; i <= last; i++) {
                    touching.computeIfAbsent(i, key -> new ArrayList<>()).add(one);
                }
            }
        }
        return touching;
    }

    private List<Told> told(
            Document document, Cast cast, int index, int trigger, Map<Integer, List<Attribution>> bySentence) {
        Sentence sentence = document.sentences().get(index);
        List<Attribution> near = bySentence.getOrDefault(index, List.of());
        List<Voice> around = voices.voices(document, sentence, trigger, near);
        Voice inner = around.isEmpty() ? null : around.get(around.size() - 1);
        FactualityReader.Result result = factuality.read(
                sentence,
                trigger,
                i -> inner == null
                        || inner.attribution().tells(sentence.token(i).span().start()),
                inner == null ? Factuality.CT_PLUS : inner.base());
        List<Source> chain = new ArrayList<>(publishers(document.report()));
        for (int i = 0; i + 1 < around.size(); i++) {
            chain.add(sources(document, cast, around.get(i).attribution()).get(0));
        }
        Token hearsay = result.hearsay();
        if (inner != null && hearsay != null && inner.attribution().cueSpan().overlaps(hearsay.span())) {
            hearsay = null;
        }
        List<Source> last = inner == null ? List.of() : sources(document, cast, inner.attribution());
        List<Told> all = new ArrayList<>();
        if (hearsay != null) {
            last.stream().limit(1).forEach(chain::add);
            chain.add(new Source(Source.Kind.ANONYMOUS, hearsay.form(), null, hearsay.span()));
            last = List.of();
        }
        if (last.isEmpty()) {
            all.add(new Told(chain, result.value()));
        }
        for (Source source : last) {
            List<Source> whole = new ArrayList<>(chain);
            if (same(whole.get(whole.size() - 1), source)) {
                whole.remove(whole.size() - 1);
            }
            whole.add(source);
            all.add(new Told(whole, result.value()));
        }
        return all;
    }

    /** "The minister said he believes …" is one voice. */
    private static boolean same(Source outer, Source inner) {
        return outer.kind() == inner.kind()
                && outer.name().equals(inner.name())
                && Objects.equals(outer.code(), inner.code());
    }

    private static List<Source> publishers(Report report) {
        List<Source> chain = new ArrayList<>();
        if (report.outlet() != null) {
            chain.add(new Source(Source.Kind.OUTLET, report.outlet(), null, null));
        }
        String author = report.author() == null ? "the reporter" : report.author();
        chain.add(new Source(Source.Kind.REPORTER, author, null, null));
        return chain;
    }

    /** The speakers of one attribution: more than one where the source is coordinated. */
    private List<Source> sources(Document document, Cast cast, Attribution one) {
        String text = document.text();
        if (one.source() == SourceDecision.NONE || one.sourceSpan() == null) {
            return List.of(new Source(Source.Kind.ANONYMOUS, one.cueSpan().in(text), null, one.cueSpan()));
        }
        Sentence sentence = document.sentences().get(one.sentence());
        List<Source> found = new ArrayList<>();
        found.add(source(sentence, cast, one, one.source(), one.sourceSpan().in(text)));
        for (Token other : sentence.children(one.source(), "conj")) {
            ActorMention mention = cast.at(sentence.index(), other.index()).orElse(null);
            if (mention != null && one.sourceSpan().contains(other.span())) {
                found.add(source(
                        sentence, cast, one, other.index(), mention.span().in(text)));
            }
        }
        return found;
    }

    private Source source(Sentence sentence, Cast cast, Attribution one, int head, String words) {
        ActorMention mention = named(sentence, cast, head);
        Token token = sentence.token(head);
        boolean nameless = mention == null || mention.form() == ActorMention.Form.NOMINAL;
        boolean known =
                mention != null && definite(sentence, head) && token.xpos().equals("NN");
        if (nameless && !known && anonymous.contains(token.lemma().toLowerCase(Locale.ROOT))) {
            String code = mention == null ? null : mention.actor().code();
            return new Source(Source.Kind.ANONYMOUS, words, code, one.cueSpan());
        }
        if (mention != null) {
            return new Source(
                    Source.Kind.ACTOR, mention.actor().name(), mention.actor().code(), one.cueSpan());
        }
        boolean name = token.upos().equals("PROPN") || sentence.mentionAt(head).isPresent();
        return new Source(name ? Source.Kind.ACTOR : Source.Kind.ANONYMOUS, words, null, one.cueSpan());
    }

    /** Who a source is: "an officer, Colonel Mansour" goes by the name behind the comma. */
    private static @Nullable ActorMention named(Sentence sentence, Cast cast, int head) {
        for (Token name : sentence.children(head, "appos")) {
            ActorMention mention = cast.at(sentence.index(), name.index()).orElse(null);
            if (mention != null && mention.form() == ActorMention.Form.NAME) {
                return mention;
            }
        }
        return StatementReader.speaker(sentence, cast, head);
    }

    /** "the officer" has been met before; "an officer" has not. */
    private static boolean definite(Sentence sentence, int head) {
        return sentence.child(head, "det")
                .filter(det -> det.lemma().equals("the")
                        || det.lemma().equals("this")
                        || det.lemma().equals("that"))
                .isPresent();
    }
}
