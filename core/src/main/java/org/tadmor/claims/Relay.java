package org.tadmor.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Who is quoted by the source of an attribution: <em>"the radio quoted the governor as saying that …"</em>. Stateless. */
final class Relay {
    private static final Set<String> QUOTING = Set.of("quote", "cite", "paraphrase");

    private Relay() {}

    /** The same content told by whom the source quotes, or null where it quotes nobody. */
    static @Nullable Attribution of(Document document, Attribution one) {
        if (one.free()) {
            return null;
        }
        Sentence sentence = document.sentences().get(one.sentence());
        Token head = sentence.token(one.cue());
        Token quoting = QUOTING.contains(head.lemma())
                ? head
                : sentence.parent(one.cue()).orElse(null);
        if (quoting == null || !QUOTING.contains(quoting.lemma())) {
            return null;
        }
        Token quoted = sentence.child(quoting.index(), "obj").orElse(null);
        if (quoted == null) {
            quoted = sentence.children(quoting.index(), "nsubj").stream()
                    .filter(child -> child.relation().equals("nsubj:pass"))
                    .findFirst()
                    .orElse(null);
        }
        Token saying = quoted == null ? null : saying(sentence, quoting, quoted);
        if (quoted == null || saying == null || quoted.index() == one.source() || one.source() == SourceDecision.NONE) {
            return null;
        }
        BitSet words = sentence.subtree(quoted.index());
        words.andNot(sentence.subtree(saying.index()));
        return new Attribution(
                one.sentence(),
                saying.index(),
                saying.span(),
                quoted.index(),
                sentence.spanOf(words.nextSetBit(0), words.length()),
                one.content(),
                one.score(),
                false);
    }

    private static @Nullable Token saying(Sentence sentence, Token quoting, Token quoted) {
        for (Token above : List.of(quoting, quoted)) {
            for (Token child : sentence.children(above.index())) {
                boolean as = sentence.child(child.index(), "mark")
                        .or(() -> sentence.child(child.index(), "case"))
                        .filter(mark -> mark.lemma().equals("as"))
                        .isPresent();
                if (as && child.xpos().equals("VBG")) {
                    return child;
                }
            }
        }
        return null;
    }
}
