package org.tadmor.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.language.Quotation;
import org.tadmor.language.Sentence;
import org.tadmor.text.Span;

/** Attributions to statements: the outermost ones, with speakers resolved and quotations told from reports. Stateless. */
final class StatementReader {
    private StatementReader() {}

    /**
     * The statements of a document in text order.
     *
     * @param sources tells the named from the unnamed
     * @param attributions in text order of their cues
     * @param threshold the least score of a statement
     */
    static List<Statement> read(
            Document document, Cast cast, SourceResolver sources, List<Attribution> attributions, double threshold) {
        List<Attribution> likely = attributions.stream()
                .filter(one -> one.score() >= threshold && !one.free())
                .toList();
        List<Statement> statements = new ArrayList<>();
        for (Attribution one : AttributionReader.outermost(likely)) {
            statements.add(new Statement(
                    speaker(document, cast, one),
                    one.sourceSpan(),
                    one.cueSpan(),
                    one.content(),
                    kind(document, one.content()),
                    one.sentence(),
                    sources.of(document, cast, one).get(0).anonymity()));
        }
        for (Attribution one : attributions) {
            if (one.free()) {
                int sentence = sentenceAt(document, one.content().get(0).start());
                ActorMention speaker = speaker(document, cast, one);
                Anonymity anonymity = sources.of(document, cast, one).get(0).anonymity();
                statements.add(
                        new Statement(speaker, null, null, one.content(), Statement.Kind.DIRECT, sentence, anonymity));
            }
        }
        statements.sort(Comparator.comparing(StatementReader::start));
        return statements;
    }

    private static Span start(Statement statement) {
        Span content = statement.content().get(0);
        return statement.cue() == null ? content : Span.covering(content, statement.cue());
    }

    /** Who the source of an attribution is, or null. */
    static @Nullable ActorMention speaker(Document document, Cast cast, Attribution one) {
        if (one.source() == SourceDecision.NONE) {
            return null;
        }
        return speaker(document.sentences().get(one.sentence()), cast, one.source());
    }

    /** Who a noun phrase of a sentence is, or null; a relative pronoun is whoever its clause modifies. */
    static @Nullable ActorMention speaker(Sentence sentence, Cast cast, int head) {
        ActorMention direct = cast.at(sentence.index(), head).orElse(null);
        boolean relative = sentence.token(head).xpos().startsWith("W");
        if (direct != null || !relative) {
            return direct;
        }
        int clause = sentence.token(head).head();
        for (int steps = 0; clause >= 0 && steps < 4; steps++) {
            if (sentence.token(clause).relation().equals("acl:relcl")) {
                return cast.at(sentence.index(), sentence.token(clause).head()).orElse(null);
            }
            clause = sentence.token(clause).head();
        }
        return null;
    }

    /** Whether all, some or none of the letters and digits stand in quotation marks. */
    static Statement.Kind kind(Document document, List<Span> content) {
        String text = document.text();
        int letters = 0;
        int quoted = 0;
        for (Span span : content) {
            List<Quotation> quotations = document.quotationsIn(span);
            int next = 0;
            for (int i = span.start(); i < span.end(); i++) {
                while (next < quotations.size() && quotations.get(next).span().end() <= i) {
                    next++;
                }
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    letters++;
                    quoted += next < quotations.size()
                                    && quotations.get(next).span().contains(i)
                            ? 1
                            : 0;
                }
            }
        }
        if (quoted == 0) {
            return Statement.Kind.INDIRECT;
        }
        return quoted >= 0.95 * letters ? Statement.Kind.DIRECT : Statement.Kind.MIXED;
    }

    /** Index of the sentence that an offset stands in, or of the last one before it. */
    static int sentenceAt(Document document, int offset) {
        List<Sentence> sentences = document.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
