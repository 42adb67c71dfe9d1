package org.tadmor.rhetoric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Finds loaded language by the word lists of {@code en/rhetoric}, and quotation marks that hold a word at arm's length.
 * It marks words of every side alike and judges none. Techniques are those of Da San Martino et al. (2019) that words
 * alone can show. Stateless and thread-safe.
 */
public final class RhetoricReader {
    private final Expressions expressions;
    private final ScareQuotes scareQuotes;

    /** @param lexicon holds the word lists in {@code en/rhetoric} */
    public RhetoricReader(Lexicon lexicon) {
        this.expressions = new Expressions(lexicon);
        this.scareQuotes = new ScareQuotes(lexicon);
    }

    /** The loaded expressions of a document in text order; those of one technique do not overlap. */
    public List<Rhetoric> read(Document document) {
        List<Rhetoric> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() != Zone.Kind.BYLINE && sentence.zone() != Zone.Kind.DATELINE) {
                read(document, sentence, found);
            }
        }
        found.addAll(scareQuotes.find(document));
        found.sort(Comparator.comparing(Rhetoric::span));
        return Collections.unmodifiableList(found);
    }

    private void read(Document document, Sentence sentence, List<Rhetoric> found) {
        List<Piece> pieces = Piece.of(sentence);
        Set<String> all = new HashSet<>();
        for (Piece piece : pieces) {
            all.add(piece.lemma());
            all.add(piece.form());
        }
        int i = 0;
        while (i < pieces.size()) {
            Expressions.Expression hit = at(sentence, pieces, i, all);
            if (hit == null) {
                if (isSoCalled(pieces, i)) {
                    add(document, Rhetoric.Technique.SCARE_QUOTES, pieces, i, i + 2, found);
                    i++;
                }
                i++;
            } else {
                int end = i + hit.words().size();
                add(document, hit.technique(), pieces, i, end, found);
                i = end;
            }
        }
    }

    private static boolean isSoCalled(List<Piece> pieces, int i) {
        return i + 1 < pieces.size()
                && pieces.get(i).form().equals("so")
                && pieces.get(i + 1).form().equals("called");
    }

    private static void add(
            Document document,
            Rhetoric.Technique technique,
            List<Piece> pieces,
            int first,
            int end,
            List<Rhetoric> found) {
        Span span = Span.covering(pieces.get(first).span(), pieces.get(end - 1).span());
        Rhetoric.Voice voice = document.isQuoted(span.start()) ? Rhetoric.Voice.QUOTED : Rhetoric.Voice.AUTHOR;
        found.add(new Rhetoric(technique, voice, span));
    }

    private Expressions.@Nullable Expression at(Sentence sentence, List<Piece> pieces, int i, Set<String> all) {
        Piece first = pieces.get(i);
        Expressions.Expression hit = longest(expressions.startingWith(first.form()), sentence, pieces, i, all);
        return hit != null || first.lemma().equals(first.form())
                ? hit
                : longest(expressions.startingWith(first.lemma()), sentence, pieces, i, all);
    }

    private static Expressions.@Nullable Expression longest(
            List<Expressions.Expression> candidates, Sentence sentence, List<Piece> pieces, int i, Set<String> all) {
        for (Expressions.Expression candidate : candidates) {
            if (matches(candidate, pieces, i)) {
                // A longer expression whose conditions fail bars the shorter ones inside it.
                return isTechnical(candidate, sentence, pieces, i, all) ? null : candidate;
            }
        }
        return null;
    }

    private static boolean matches(Expressions.Expression expression, List<Piece> pieces, int i) {
        List<String> words = expression.words();
        if (i + words.size() > pieces.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!pieces.get(i + k).is(words.get(k))) {
                return false;
            }
        }
        Token last = pieces.get(i + words.size() - 1).token();
        // A word in lower case that was taken for a name is one the tagger does not know.
        return expression.upos().isEmpty()
                || expression.upos().contains(last.upos())
                || last.upos().equals("PROPN") && !isCapital(last);
    }

    private static boolean isTechnical(
            Expressions.Expression expression, Sentence sentence, List<Piece> pieces, int i, Set<String> all) {
        int end = i + expression.words().size();
        boolean before = i > 0 && isAny(pieces.get(i - 1), expression.before());
        boolean after = end < pieces.size() && isAny(pieces.get(end), expression.after());
        return before
                || after
                || !Collections.disjoint(all, expression.near())
                || isInName(sentence, pieces.get(i).token(), pieces.get(end - 1).token());
    }

    private static boolean isAny(Piece piece, Set<String> words) {
        return words.contains(piece.form()) || words.contains(piece.lemma());
    }

    /** Whether a longer name covers the tokens from {@code first} to {@code last}. */
    private static boolean isInName(Sentence sentence, Token first, Token last) {
        Optional<Mention> name = sentence.mentionAt(first.index());
        if (name.isPresent()) {
            return name.get().end() - name.get().first() > last.index() - first.index() + 1;
        }
        boolean headline = sentence.zone() == Zone.Kind.TITLE;
        return !headline
                && isCapital(first)
                && first.xpos().startsWith("NNP")
                && (isName(sentence, first.index() - 1) || isName(sentence, last.index() + 1));
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }

    private static boolean isName(Sentence sentence, int i) {
        return i >= 0 && i < sentence.size() && sentence.token(i).xpos().startsWith("NNP");
    }
}
