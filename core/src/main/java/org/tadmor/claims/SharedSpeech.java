package org.tadmor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/**
 * One speaker with several cues: in <em>"he said the road was cut, adding that help had come"</em> the second cue stands
 * beside the first, not in what the first tells, whatever the tree says. Stateless.
 */
final class SharedSpeech {
    private static final Set<String> BESIDE = Set.of("advcl", "conj", "parataxis", "root");

    private static final Set<String> CONTRAST = Set.of("while", "whereas", "whilst", "although", "though");

    private SharedSpeech() {}

    /**
     * The attributions of one sentence, each without the cues beside it of its own speaker and what they tell.
     *
     * @param threshold the least score of an attribution that takes words from another
     */
    static List<Attribution> parted(Sentence sentence, List<Attribution> found, double threshold) {
        List<Attribution> parted = new ArrayList<>();
        for (Attribution one : found) {
            Attribution rest = one;
            for (Attribution other : found) {
                boolean same = other != one && other.source() == one.source() && one.source() != SourceDecision.NONE;
                boolean contrast = sentence.child(other.cue(), "mark")
                        .filter(mark -> CONTRAST.contains(mark.lemma()))
                        .isPresent();
                boolean beside = other.score() >= threshold
                        && BESIDE.contains(sentence.token(other.cue()).universalRelation())
                        && (contrast || sentence.child(other.cue(), "mark").isEmpty());
                if ((same || hangsBeside(sentence, one, other))
                        && beside
                        && rest.tells(other.cueSpan().start())
                        && !other.tells(one.cueSpan().start())) {
                    rest = without(sentence, rest, other);
                }
            }
            parted.add(rest);
        }
        return parted;
    }

    /** "A says …; B says …", "A said …, while B said …": the tree hangs the second cue from the first. */
    private static boolean hangsBeside(Sentence sentence, Attribution one, Attribution other) {
        Token cue = sentence.token(other.cue());
        return other != one
                && cue.head() == one.cue()
                && other.source() != SourceDecision.NONE
                && other.source() > one.cue()
                && one.source() < one.cue()
                && (cue.is("parataxis") || cue.is("conj") || cue.is("advcl"))
                && !cue.xpos().equals("VBG");
    }

    private static Attribution without(Sentence sentence, Attribution one, Attribution other) {
        int start = other.cueSpan().start();
        int end = other.cueSpan().end();
        for (Span span : other.content()) {
            end = Math.max(end, span.end());
        }
        List<Span> kept = new ArrayList<>();
        for (Span span : one.content()) {
            Token last = null;
            Token first = null;
            for (Token token : sentence.tokens()) {
                if (span.contains(token.span()) && !bare(token)) {
                    last = token.span().end() <= start ? token : last;
                    first = first == null && token.span().start() >= end ? token : first;
                }
            }
            if (span.end() <= start || span.start() >= end) {
                kept.add(span);
                continue;
            }
            if (last != null) {
                kept.add(new Span(span.start(), last.span().end()));
            }
            if (first != null) {
                kept.add(new Span(first.span().start(), span.end()));
            }
        }
        return kept.isEmpty() ? one : one.withContent(kept);
    }

    private static boolean bare(Token token) {
        return token.upos().equals("CCONJ") || (token.upos().equals("PUNCT") && ",;-–—".contains(token.form()));
    }
}
