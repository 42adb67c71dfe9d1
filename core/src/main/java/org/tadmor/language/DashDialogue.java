package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.text.Span;

/**
 * Speech that a dash at the start of its paragraph opens: <em>— We will go, said the mayor. — Tomorrow.</em> A list with
 * dashes is none: one of the paragraphs that follow each other with dashes must have a word of speech behind a comma.
 */
final class DashDialogue {
    private static final int MOST_WORDS = 4;
    private static final Set<String> SUBJECTS =
            Set.of("the", "a", "an", "one", "he", "she", "it", "they", "we", "his", "her", "their", "another");

    private final WordForms forms;

    DashDialogue(WordForms forms) {
        this.forms = forms;
    }

    Run run(String text, List<QuotedSpan> found) {
        return new Run(text, found);
    }

    /** The paragraphs with dashes that follow each other. */
    final class Run {
        private final String text;
        private final List<QuotedSpan> found;
        private final List<QuotedSpan> pending = new ArrayList<>();
        private boolean spoken = false;

        private Run(String text, List<QuotedSpan> found) {
            this.text = text;
            this.found = found;
        }

        /** A paragraph without quotation marks, its margins trimmed. */
        void paragraph(Span stretch) {
            char c = text.charAt(stretch.start());
            boolean dash = c == '—' || c == '–' || c == '―';
            int start = stretch.start() + 1;
            while (start < stretch.end() && Letters.isSpace(text.charAt(start))) {
                start++;
            }
            if (dash && start < stretch.end() && Letters.isWord(text.charAt(start))) {
                read(stretch.start(), start, stretch.end());
            } else {
                finish(found.size());
            }
        }

        /**
         * Ends the run.
         *
         * @param at where in the list its quotations belong
         */
        void finish(int at) {
            if (spoken) {
                found.addAll(at, pending);
            }
            pending.clear();
            spoken = false;
        }

        private void read(int dash, int start, int end) {
            int opening = dash;
            int from = start;
            int i = start;
            while (i < end) {
                int cueEnd = ",?!…—–".indexOf(text.charAt(i)) >= 0 ? cueEnd(i, end) : -1;
                if (cueEnd < 0) {
                    i++;
                    continue;
                }
                spoken = true;
                add(opening, from, i + (Letters.isDash(text.charAt(i)) ? 0 : 1));
                opening = nextDash(cueEnd, end);
                if (opening < 0) {
                    return;
                }
                from = opening + 1;
                while (from < end && Letters.isSpace(text.charAt(from))) {
                    from++;
                }
                i = from;
            }
            if (from < end) {
                add(opening, from, end);
            }
        }

        private void add(int opening, int from, int to) {
            int end = to;
            while (end > from && Letters.isSpace(text.charAt(end - 1))) {
                end--;
            }
            Span span = new Span(opening, Math.max(from, end));
            pending.add(new QuotedSpan(
                    span, new Span(from, span.end()), QuotationMark.DASH, null, List.of(span), List.of()));
        }

        /** Where the words that say who speaks end, when they begin behind the mark at {@code i}; else -1. */
        private int cueEnd(int i, int end) {
            int at = i + 1;
            while (at < end && (Letters.isSpace(text.charAt(at)) || Letters.isDash(text.charAt(at)))) {
                at++;
            }
            for (int words = 0; words < MOST_WORDS && at < end; words++) {
                int wordEnd = at;
                while (wordEnd < end && wordEnd - at < 24 && Letters.isWord(text.charAt(wordEnd))) {
                    wordEnd++;
                }
                if (wordEnd == at) {
                    return -1;
                }
                if (forms.isSpeech(text.substring(at, wordEnd))) {
                    return words > 0 || nameFollows(wordEnd, end) ? wordEnd : -1;
                }
                at = wordEnd;
                while (at < end && text.charAt(at) == ' ') {
                    at++;
                }
            }
            return -1;
        }

        /** "said the mayor", but not "said to be scarce". */
        private boolean nameFollows(int from, int end) {
            int at = from;
            while (at < end && text.charAt(at) == ' ') {
                at++;
            }
            int wordEnd = at;
            while (wordEnd < end && wordEnd - at < 6 && Letters.isWord(text.charAt(wordEnd))) {
                wordEnd++;
            }
            String word = text.substring(at, wordEnd);
            return !word.isEmpty() && Character.isUpperCase(word.charAt(0)) || SUBJECTS.contains(word);
        }

        /** The dash behind a comma, period or space that takes up the speech again, or -1. */
        private int nextDash(int from, int end) {
            for (int i = from; i < end; i++) {
                char c = text.charAt(i);
                boolean apart = i > 0 && i + 1 < end && Letters.isSpace(text.charAt(i - 1));
                if ((c == '—' || c == '–' || c == '―') && apart && Letters.isSpace(text.charAt(i + 1))) {
                    return i;
                }
            }
            return -1;
        }
    }
}
