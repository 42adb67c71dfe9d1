package org.tadmor.actors;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * The words around a noun that name it: determiner, adjectives, compounds, possessor, name, title.
 *
 * @param head index of the head token
 * @param first index of the first token
 * @param end index after the last token, exclusive
 * @param acronym an acronym in parentheses behind, or null; {@code end} is after it
 */
record NounPhrase(int head, int first, int end, @Nullable String acronym) {
    private static final Set<String> LEFT =
            Set.of("det", "amod", "compound", "nummod", "flat", "punct", "advmod", "goeswith", "dep");
    private static final Set<String> RIGHT = Set.of("flat", "compound", "goeswith", "fixed", "nummod");
    private static final Set<String> NEVER_FIRST = Set.of("PUNCT", "ADV", "CCONJ", "PART", "SCONJ", "ADP", "SYM");
    private static final Set<String> BEFORE_NUMBERS = Set.of("least", "most", "more", "than", "fewer");
    private static final int LONGEST = 24;

    static NounPhrase of(Sentence sentence, int head) {
        int first = head;
        while (first > 0 && head - first < LONGEST && isLeft(sentence, first - 1, head)) {
            first--;
        }
        first = withHyphenated(sentence, first);
        while (first < head
                && (NEVER_FIRST.contains(sentence.token(first).upos())
                        || BEFORE_NUMBERS.contains(sentence.token(first).form())
                                && sentence.token(first + 1).upos().equals("NUM"))) {
            first++;
        }
        int end = head + 1;
        while (end < sentence.size() && end - head < LONGEST && isRight(sentence, end, head)) {
            end++;
        }
        while (end > head + 1 && sentence.token(end - 1).upos().equals("PUNCT")) {
            end--;
        }
        String acronym = acronymAt(sentence, end);
        return new NounPhrase(head, first, acronym == null ? end : end + 3, acronym);
    }

    /** "US-led" before the phrase belongs to it even where the tree says otherwise. */
    private static int withHyphenated(Sentence sentence, int first) {
        return isHyphenated(sentence, first - 2)
                        && !sentence.token(first).upos().equals("DET")
                ? first - 2
                : first;
    }

    /** Whether a hyphen joins the token at {@code i} and the participle behind it: "Russia" in "Russia-backed". */
    static boolean isHyphenated(Sentence sentence, int i) {
        if (i < 0
                || i + 2 >= sentence.size()
                || !NameUnits.isHyphen(sentence.token(i + 1).form())) {
            return false;
        }
        Token before = sentence.token(i);
        Token hyphen = sentence.token(i + 1);
        Token after = sentence.token(i + 2);
        return before.span().end() == hyphen.span().start()
                && hyphen.span().end() == after.span().start()
                && (after.xpos().startsWith("VB") || after.form().equals("led"))
                && i + 3 < sentence.size();
    }

    /** The words without a determiner before them and an acronym behind. */
    String text(Sentence sentence) {
        int from = first;
        while (from < head && sentence.token(from).upos().equals("DET")) {
            from++;
        }
        int to = acronym == null ? end : end - 3;
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            boolean apart = i > from
                    && token.span().start() > sentence.token(i - 1).span().end();
            text.append(apart ? " " : "").append(token.form());
        }
        return text.toString();
    }

    boolean has(int token) {
        return first <= token && token < end;
    }

    private static boolean isLeft(Sentence sentence, int i, int head) {
        int below = child(sentence, i, head);
        if (below < 0 || below > head) {
            return false;
        }
        Token child = sentence.token(below);
        if (child.is("punct")) {
            String form = child.form();
            return NameUnits.isHyphen(form)
                    || form.equals("'")
                    || form.equals("\"")
                    || form.equals("“")
                    || form.equals("”");
        }
        if (child.upos().equals("VERB") && sentence.child(below, "nsubj").isPresent()) {
            return false;
        }
        return LEFT.contains(child.universalRelation())
                || child.relation().equals("nmod:poss")
                || child.relation().equals("nmod:desc");
    }

    private static boolean isRight(Sentence sentence, int i, int head) {
        int below = child(sentence, i, head);
        if (below < 0) {
            return false;
        }
        Token child = sentence.token(below);
        if (child.is("punct")) {
            return NameUnits.isHyphen(child.form()) && i + 1 < sentence.size() && isRight(sentence, i + 1, head);
        }
        boolean close = child.is("appos") || child.relation().equals("nmod:desc");
        return RIGHT.contains(child.universalRelation()) && (child.is("flat") || !commaBetween(sentence, head, i))
                || close && isPropn(sentence, i) && !commaBetween(sentence, head, i);
    }

    private static boolean isPropn(Sentence sentence, int i) {
        String upos = sentence.token(i).upos();
        return upos.equals("PROPN")
                || upos.equals("PUNCT") && NameUnits.isHyphen(sentence.token(i).form());
    }

    private static boolean commaBetween(Sentence sentence, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            String form = sentence.token(i).form();
            if (form.equals(",") || form.equals("(") || form.equals(":") || form.equals("--") || form.equals("—")) {
                return true;
            }
        }
        return false;
    }

    /** The child of {@code head} that is the token at {@code i} or governs it, with no clause between, or -1. */
    private static int child(Sentence sentence, int i, int head) {
        int at = i;
        for (int steps = 0; steps < LONGEST; steps++) {
            Token token = sentence.token(at);
            int governor = token.head();
            if (governor == head) {
                return at;
            }
            if (governor < 0 || token.is("appos") || token.is("acl") || token.is("parataxis") || isComma(token)) {
                return -1;
            }
            at = governor;
        }
        return -1;
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",");
    }

    private static @Nullable String acronymAt(Sentence sentence, int at) {
        if (at + 2 >= sentence.size() || !sentence.token(at).form().equals("(")) {
            return null;
        }
        String inside = sentence.token(at + 1).form();
        boolean letters = inside.length() > 1
                && inside.length() < 10
                && Character.isUpperCase(inside.charAt(0))
                && Character.isUpperCase(inside.charAt(inside.length() - 1));
        return letters && sentence.token(at + 2).form().equals(")") ? inside : null;
    }
}
