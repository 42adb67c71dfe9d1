package org.tadmor.rhetoric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.language.Quotation;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Tells quotation marks that distance from those that quote: a word or two in lower case inside the author's own noun
 * phrase or predicate, with no word of speaking, naming or titling near them.
 */
final class ScareQuotes {
    private static final int MOST_WORDS = 3;
    private static final int CUE_REACH = 8;

    private final Set<String> cues = new HashSet<>();

    ScareQuotes(Lexicon lexicon) {
        for (LexiconFile file : lexicon.named("en/rhetoric/quoting.txt")) {
            cues.addAll(file.lines());
        }
    }

    /** The quotations that hold their words at arm's length: the author's and, inside speech, the speaker's. */
    List<Rhetoric> find(Document document) {
        List<Rhetoric> found = new ArrayList<>();
        collect(document, document.quotations(), null, found);
        return found;
    }

    private void collect(Document document, List<Quotation> quotations, @Nullable Span speech, List<Rhetoric> found) {
        for (Quotation quotation : quotations) {
            if (quotation.firstSentence() == document.sentences().size()) {
                continue;
            }
            Sentence sentence = document.sentences().get(quotation.firstSentence());
            boolean prose = sentence.zone() == null || sentence.zone() == Zone.Kind.TITLE;
            boolean scrap = quotation.shape() == Quotation.Shape.WORDS && quotation.isClosed();
            if (prose
                    && scrap
                    && sentence.span().contains(quotation.span())
                    && isDistancing(document, sentence, quotation.span(), speech)) {
                Rhetoric.Voice voice = speech == null ? Rhetoric.Voice.AUTHOR : Rhetoric.Voice.QUOTED;
                found.add(new Rhetoric(Rhetoric.Technique.SCARE_QUOTES, voice, quotation.span()));
            }
            collect(document, quotation.inner(), quotation.content(), found);
        }
    }

    private boolean isDistancing(Document document, Sentence sentence, Span quotation, @Nullable Span speech) {
        int first = -1;
        int end = -1;
        int words = 0;
        for (Token token : sentence.tokens()) {
            if (quotation.contains(token.span())) {
                first = first < 0 ? token.index() : first;
                end = token.index() + 1;
                words += Character.isLetter(token.form().charAt(0)) ? 1 : 0;
            }
        }
        if (words == 0 || words > MOST_WORDS || first < 0 || first == 0 && end == sentence.size()) {
            return false;
        }
        return inLowerCase(document.text(), quotation) && !hasCue(sentence, first, end, speech);
    }

    /** Titles and nicknames are written with capitals; speech ends in a mark of its own. */
    private static boolean inLowerCase(String text, Span quotation) {
        boolean letters = false;
        for (int i = quotation.start(); i < quotation.end(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c) || c == '.' || c == '!' || c == '?' || Character.isDigit(c)) {
                return false;
            }
            letters |= Character.isLetter(c);
        }
        return letters;
    }

    /** Inside speech, the word that says who speaks does not count. */
    private boolean hasCue(Sentence sentence, int first, int end, @Nullable Span speech) {
        int from = Math.max(0, first - CUE_REACH);
        int to = Math.min(sentence.size(), end + CUE_REACH);
        for (int i = from; i < to; i++) {
            boolean inside = i >= first && i < end;
            if (!inside && isCue(sentence.token(i), speech)) {
                return true;
            }
        }
        for (int i = sentence.token(first).head(), steps = 0; i >= 0 && steps <= sentence.size(); steps++) {
            if (isCue(sentence.token(i), speech)) {
                return true;
            }
            i = sentence.token(i).head();
        }
        return false;
    }

    private boolean isCue(Token token, @Nullable Span speech) {
        return cues.contains(token.lemma().toLowerCase(Locale.ROOT))
                && (speech == null || speech.contains(token.span()));
    }
}
