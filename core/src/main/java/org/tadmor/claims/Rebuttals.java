package org.tadmor.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.CueLexicon.Cue;
import org.tadmor.claims.CueLexicon.Kind;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/**
 * Answers to what somebody else has said: <em>"…, a charge the army denied"</em>, <em>"…, but the mayor confirmed it"</em>, <em>"The
 * ministry rejected the accusation."</em> The answer is a voice of its own on the same events. Thread-safe.
 */
final class Rebuttals {
    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "which", "these", "those");
    private static final Set<String> REJECTING = Set.of("dismiss", "reject", "dispute", "repudiate", "disavow");
    private static final Pattern ELLIPSIS = Pattern.compile(
            "(that )?\\p{L}+( \\p{L}+)? (did|had|has|have|was|were|would|will)( not|n['’]t)|.* no such thing");

    private final CueLexicon cues;

    Rebuttals(CueLexicon cues) {
        this.cues = cues;
    }

    /**
     * An answer.
     *
     * @param answer who answers, with which verb; its content is what is answered
     * @param answered the attribution that brought it up
     * @param denies whether it is denied, else it is confirmed
     * @param future whether what is denied was yet to come ("it would not")
     */
    record Rebuttal(Attribution answer, Attribution answered, boolean denies, boolean future) {

        /** What the answering voice holds where the other holds {@code value}. */
        Factuality view(Factuality value) {
            if (future) {
                return Factuality.PR_MINUS;
            }
            if (value == Factuality.UU) {
                return denies ? Factuality.CT_MINUS : Factuality.UU;
            }
            return value.isPositive() == denies ? Factuality.CT_MINUS : Factuality.CT_PLUS;
        }
    }

    /**
     * The answers in a sentence.
     *
     * @param bySentence attributions by the sentences that they tell
     * @param cuesIn attributions by the sentences of their cues
     */
    List<Rebuttal> in(Document document, int index, Map<Integer, List<Attribution>> cuesIn) {
        List<Rebuttal> found = new ArrayList<>();
        Sentence sentence = document.sentences().get(index);
        for (Token verb : sentence.tokens()) {
            Kind kind = verb.upos().equals("VERB") ? kind(verb) : null;
            Token agent = kind == null ? null : agent(sentence, verb.index());
            Token subject = kind == null || agent != null ? agent : subject(sentence, verb.index());
            if (kind == null || subject == null || !answers(sentence, verb)) {
                continue;
            }
            Attribution answered = before(document, index, verb, subject, cuesIn);
            if (answered != null) {
                Attribution answer = answer(document, sentence, verb, subject, answered);
                found.add(new Rebuttal(answer, answered, kind == Kind.DENY, false));
            }
        }
        for (Attribution one : cuesIn.getOrDefault(index, List.of())) {
            String said = one.content().get(0).in(document.text());
            if (one.source() != SourceDecision.NONE
                    && one.content().size() == 1
                    && ELLIPSIS.matcher(said).matches()) {
                Token verb = sentence.token(one.cue());
                Attribution answered = before(document, index, verb, sentence.token(one.source()), cuesIn);
                boolean future = said.contains(" would ") || said.contains(" will ");
                if (answered != null && !sentence.dominates(one.cue(), answered.cue())) {
                    found.add(new Rebuttal(one.withContent(answered.content()), answered, true, future));
                }
            }
        }
        return found;
    }

    private @Nullable Kind kind(Token verb) {
        if (REJECTING.contains(verb.lemma())) {
            return Kind.DENY;
        }
        Cue cue = cues.of(verb);
        if (cue == null) {
            return null;
        }
        return switch (cue.kind()) {
            case DENY, CONFIRM, ADMIT -> cue.kind();
            default -> null;
        };
    }

    private static @Nullable Token subject(Sentence sentence, int verb) {
        return sentence.children(verb, "nsubj").stream()
                .filter(child ->
                        !child.relation().equals("nsubj:pass") && !child.xpos().startsWith("W"))
                .findFirst()
                .orElse(null);
    }

    /** "disputed by the protesters" */
    private static @Nullable Token agent(Sentence sentence, int verb) {
        return sentence.children(verb, "obl").stream()
                .filter(child -> child.relation().equals("obl:agent"))
                .findFirst()
                .orElse(null);
    }

    /** Whether what a verb denies or confirms is something said before. */
    private boolean answers(Sentence sentence, Token verb) {
        for (Token child : sentence.children(verb.index())) {
            if (child.is("ccomp") || child.is("xcomp")) {
                return false;
            }
        }
        if (verb.relation().equals("acl") && verb.xpos().equals("VBN")) {
            return told(sentence.token(verb.head()));
        }
        Token object = sentence.child(verb.index(), "obj")
                .or(() -> sentence.children(verb.index(), "nsubj").stream()
                        .filter(child -> child.relation().equals("nsubj:pass"))
                        .findFirst())
                .orElse(null);
        if (object != null && !PRONOUNS.contains(object.lemma())) {
            return told(object) && before(sentence, object) && ContentClause.of(sentence, object.index()) == null;
        }
        if (object != null && !object.xpos().startsWith("W")) {
            return true;
        }
        if (!verb.relation().equals("acl:relcl")) {
            return false;
        }
        // "…, which the militia denied" hangs from whatever noun stands last.
        return object != null || told(sentence.token(verb.head()));
    }

    private boolean told(Token noun) {
        Cue cue = cues.of(noun);
        return cue != null
                && noun.upos().equals("NOUN")
                && (cue.kind() == Kind.ACCUSE
                        || cue.kind() == Kind.CLAIM
                        || cue.kind() == Kind.REPORT
                        || cue.kind() == Kind.SAY);
    }

    /** "the accusation", "these claims": what has been said. */
    private static boolean before(Sentence sentence, Token noun) {
        boolean more = sentence.child(noun.index(), "nmod").isPresent()
                || sentence.child(noun.index(), "acl").isPresent();
        return !more
                && sentence.child(noun.index(), "det")
                        .filter(det -> !det.lemma().equals("a") && !det.lemma().equals("any"))
                        .isPresent();
    }

    /** What was said last before an answer, by somebody else, in this sentence or the one before. */
    private @Nullable Attribution before(
            Document document, int index, Token verb, Token subject, Map<Integer, List<Attribution>> cuesIn) {
        for (int i = index; i >= Math.max(0, index - 1); i--) {
            Attribution last = null;
            for (Attribution one : cuesIn.getOrDefault(i, List.of())) {
                boolean earlier = one.cueSpan().start() < verb.span().start()
                        && one.content().get(0).start() < verb.span().start();
                boolean other = i < index || one.source() != subject.index();
                boolean telling = cues.of(AttributionReader.head(document, one)) != null;
                if (earlier && other && telling && !one.free()) {
                    last = one;
                }
            }
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    private static Attribution answer(
            Document document, Sentence sentence, Token verb, Token subject, Attribution answered) {
        BitSet words = sentence.subtree(subject.index());
        for (Token joint : sentence.children(subject.index(), "case")) {
            words.clear(joint.index());
        }
        Span source = sentence.spanOf(words.nextSetBit(0), words.length());
        return new Attribution(
                sentence.index(),
                verb.index(),
                verb.span(),
                subject.index(),
                source,
                answered.content(),
                answered.score(),
                false);
    }
}
