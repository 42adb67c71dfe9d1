package org.tadmor.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Cast;
import org.tadmor.claims.Rebuttals.Rebuttal;
import org.tadmor.claims.VoiceReader.Stance;
import org.tadmor.claims.VoiceReader.Voice;
import org.tadmor.language.Document;
import org.tadmor.language.Quotation;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** Through whom each word of one document comes, and what each of these voices holds of it. Immutable. */
final class Telling implements Told.Reader {
    private static final int MOST_SCARE_WORDS = 3;

    private final Document document;
    private final Cast cast;
    private final FactualityReader factuality;
    private final VoiceReader voices;
    private final SourceResolver sources;
    private final boolean opinion;
    private final Map<Integer, List<Attribution>> touching = new HashMap<>();
    private final List<Rebuttal> rebuttals = new ArrayList<>();

    /**
     * @param found the attributions of the document
     * @param opinion whether what the reporter asserts is his opinion, which the outlet does not share
     */
    Telling(Document document, Cast cast, Readers readers, List<Attribution> found, boolean opinion) {
        this.document = document;
        this.cast = cast;
        this.factuality = readers.factuality();
        this.voices = readers.voices();
        this.sources = readers.sources();
        this.opinion = opinion;
        Map<Integer, List<Attribution>> cuesIn = new HashMap<>();
        for (Attribution one : found) {
            touch(one);
            cuesIn.computeIfAbsent(one.sentence(), key -> new ArrayList<>()).add(one);
        }
        for (Sentence sentence : document.sentences()) {
            rebuttals.addAll(readers.rebuttals().in(document, sentence.index(), cuesIn));
        }
    }

    /** What a telling is read with. */
    record Readers(FactualityReader factuality, VoiceReader voices, SourceResolver sources, Rebuttals rebuttals) {}

    private void touch(Attribution one) {
        int last = -1;
        for (Span span : one.content()) {
            int first = Math.max(last + 1, StatementReader.sentenceAt(document, span.start()));
            last = Math.max(last, StatementReader.sentenceAt(document, Math.max(span.start(), span.end() - 1)));
            for (int i = first; i <= last; i++) {
                touching.computeIfAbsent(i, key -> new ArrayList<>()).add(one);
            }
        }
    }

    @Override
    public List<Told> at(int index, int trigger) {
        Sentence sentence = document.sentences().get(index);
        List<Voice> around = around(sentence, trigger);
        Voice inner = around.isEmpty() ? null : around.get(around.size() - 1);
        FactualityReader.Result result = factuality.read(
                sentence,
                trigger,
                i -> inner == null
                        || inner.attribution().tells(sentence.token(i).span().start()),
                inner == null ? Factuality.CT_PLUS : inner.base(),
                inner != null && VoiceReader.isPast(document, inner.attribution()));
        Factuality value = inner == null && isScareQuoted(sentence.token(trigger)) ? Factuality.UU : result.value();
        Token hearsay = result.hearsay();
        if (inner != null && hearsay != null && inner.attribution().cueSpan().overlaps(hearsay.span())) {
            hearsay = null;
        }
        List<Told> all = told(around, value, hearsay);
        for (Rebuttal rebuttal : rebuttals) {
            if (hearsay == null && inner != null && answers(rebuttal, inner, sentence.token(trigger))) {
                all.addAll(answered(rebuttal, value));
            }
        }
        return all;
    }

    private List<Voice> around(Sentence sentence, int token) {
        return voices.voices(document, sentence, token, touching.getOrDefault(sentence.index(), List.of()));
    }

    private List<Told> told(List<Voice> around, Factuality value, @Nullable Token hearsay) {
        List<Source> chain = new ArrayList<>(publishers(document.report()));
        List<Source> last = List.of();
        for (int i = 0; i < around.size(); i++) {
            Attribution one = around.get(i).attribution();
            boolean again = i > 0
                    && SourceResolver.isSame(document, cast, around.get(i - 1).attribution(), one);
            last = again && !last.isEmpty() ? List.of(last.get(0)) : sources.of(document, cast, one);
            if (i + 1 < around.size()) {
                chain.add(last.get(0));
            }
        }
        Views views = Views.of(around, value, hearsay != null, opinion);
        List<Told> all = new ArrayList<>();
        if (hearsay != null) {
            last.stream().limit(1).forEach(chain::add);
            chain.add(sources.unnamed(hearsay, hearsay.form(), hearsay.span()));
            last = List.of();
        }
        if (last.isEmpty()) {
            all.add(views.told(chain));
        }
        for (Source source : last) {
            List<Source> whole = new ArrayList<>(chain);
            whole.add(source);
            all.add(views.told(whole));
        }
        return all;
    }

    /** Whether an answer answers the innermost voice of a token, and is not read as a voice of it already. */
    private static boolean answers(Rebuttal rebuttal, Voice inner, Token token) {
        Attribution answered = rebuttal.answered();
        return answered.cueSpan().equals(inner.attribution().cueSpan())
                && !rebuttal.answer().cueSpan().overlaps(token.span());
    }

    private List<Told> answered(Rebuttal rebuttal, Factuality value) {
        Attribution answer = rebuttal.answer();
        List<Voice> chain = new ArrayList<>();
        for (Voice voice : around(document.sentences().get(answer.sentence()), answer.cue())) {
            // "the bishop said …, which the militia denied": the tree puts the denial into the bishop's mouth.
            if (!voice.attribution().cueSpan().equals(rebuttal.answered().cueSpan())) {
                chain.add(voice);
            }
        }
        chain.add(new Voice(answer, Factuality.CT_PLUS, rebuttal.denies() ? Stance.OPEN : Stance.SHARES));
        return told(chain, rebuttal.view(value), null);
    }

    /** Whether a word stands alone in quotation marks, in the reporter's own sentence. */
    private boolean isScareQuoted(Token token) {
        for (Quotation quotation : document.quotationsIn(token.span())) {
            if (quotation.shape() != Quotation.Shape.TITLE
                    && quotation.isClosed()
                    && isFewInLowerCase(document.text(), quotation.content())) {
                return true;
            }
        }
        return false;
    }

    /** Looks no further than behind the first few words: a quotation may be as long as the report, and hold all of its events. */
    private static boolean isFewInLowerCase(String text, Span span) {
        int words = 0;
        boolean between = true;
        for (int i = span.start(); i < span.end() && words <= MOST_SCARE_WORDS; i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (between && !blank) {
                words++;
                if (words == 1 && !Character.isLowerCase(text.charAt(i))) {
                    return false;
                }
            }
            between = blank;
        }
        return words > 0 && words <= MOST_SCARE_WORDS;
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
}
