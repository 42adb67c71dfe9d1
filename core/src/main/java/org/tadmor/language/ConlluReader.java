package org.tadmor.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/**
 * Reads CoNLL-U (Universal Dependencies v2), keeping its tokens and sentences. Multiword ranges ({@code 3-4}) and
 * empty nodes ({@code 5.1}) are skipped: the syntactic words count.
 */
public final class ConlluReader implements AutoCloseable {
    private static final int COLUMNS = 10;

    private final BufferedReader in;
    private int line = 0;

    /**
     * A sentence as it stands in the file.
     *
     * @param comments {@code # key = value} in order; a comment without {@code =} has the empty value
     * @param text the {@code # text}, or the forms with one blank between them when the file does not give it, or when
     *     the forms do not stand in it in order
     * @param words the syntactic words; their spans point into {@code text}. Words of one multiword token whose forms
     *     are not its letters ("du" = "de" + "le") share its span.
     * @param misc the tenth column of each word, {@code _} when empty
     */
    public record Tree(Map<String, String> comments, String text, List<Token> words, List<String> misc) {

        /** As a sentence of a document whose text is {@link #text}. */
        public Sentence toSentence(int index) {
            return new Sentence(index, new Span(0, text.length()), null, words, List.of());
        }
    }

    /** @param in CoNLL-U; closed with this reader */
    public ConlluReader(Reader in) {
        this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
    }

    /** All sentences to the end. */
    public List<Tree> readAll() throws IOException {
        List<Tree> trees = new ArrayList<>();
        for (Tree tree = read(); tree != null; tree = read()) {
            trees.add(tree);
        }
        return trees;
    }

    /**
     * The next sentence, or null at the end.
     *
     * @throws ConlluException when a line is not CoNLL-U
     */
    public @Nullable Tree read() throws IOException {
        Map<String, String> comments = new LinkedHashMap<>();
        Rows rows = new Rows();
        for (String row = in.readLine(); row != null; row = in.readLine()) {
            line++;
            if (row.isBlank()) {
                if (!rows.words.isEmpty()) {
                    return rows.tree(comments);
                }
            } else if (row.startsWith("#")) {
                comment(row, comments);
            } else {
                rows.add(row);
            }
        }
        return rows.words.isEmpty() ? null : rows.tree(comments);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static void comment(String row, Map<String, String> comments) {
        int equals = row.indexOf('=');
        String key = (equals < 0 ? row.substring(1) : row.substring(1, equals)).strip();
        comments.put(key, equals < 0 ? "" : row.substring(equals + 1).strip());
    }

    /** The rows of one sentence. */
    private final class Rows {
        private final List<String[]> words = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<@Nullable Surface> surfaces = new ArrayList<>();
        private @Nullable Surface open = null;

        /** A multiword token and the last word it covers, 1-based. */
        private record Surface(String form, int last) {}

        void add(String row) {
            String[] cells = row.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new ConlluException(
                        line, "has " + cells.length + " columns, CoNLL-U has " + COLUMNS + ", separated by tabs");
            }
            String id = cells[0];
            if (id.indexOf('.') > 0) {
                return;
            }
            int dash = id.indexOf('-');
            if (dash > 0) {
                open = new Surface(cells[1], number(id.substring(dash + 1), "the end of the range"));
                return;
            }
            if (number(id, "the first column") != words.size() + 1) {
                throw new ConlluException(
                        line, "is word " + id + " where word " + (words.size() + 1) + " was expected");
            }
            if (cells[1].isEmpty()) {
                throw new ConlluException(line, "has no form in its second column");
            }
            words.add(cells);
            lines.add(line);
            surfaces.add(open);
            if (open != null && open.last <= words.size()) {
                open = null;
            }
        }

        private int number(String cell, String what) {
            try {
                return Integer.parseInt(cell);
            } catch (NumberFormatException e) {
                throw new ConlluException(line, what + " is '" + cell + "', not a number");
            }
        }

        Tree tree(Map<String, String> comments) {
            String text = comments.get("text");
            List<Span> spans = text == null ? null : align(text);
            if (text == null || spans == null) {
                StringBuilder joined = new StringBuilder();
                spans = new ArrayList<>();
                for (String[] word : words) {
                    joined.append(joined.isEmpty() ? "" : " ");
                    spans.add(new Span(joined.length(), joined.length() + word[1].length()));
                    joined.append(word[1]);
                }
                text = joined.toString();
            }
            List<Token> tokens = new ArrayList<>(words.size());
            List<String> misc = new ArrayList<>(words.size());
            for (int i = 0; i < words.size(); i++) {
                tokens.add(token(i, spans.get(i)));
                misc.add(words.get(i)[9]);
            }
            return new Tree(comments, text, tokens, misc);
        }

        private Token token(int i, Span span) {
            String[] word = words.get(i);
            int head = word[6].equals("_") ? (i == 0 ? 0 : 1) : Integer.MIN_VALUE;
            if (head < 0) {
                try {
                    head = Integer.parseInt(word[6]);
                } catch (NumberFormatException e) {
                    throw new ConlluException(
                            lines.get(i), "the head of '" + word[1] + "' is '" + word[6] + "', not a number");
                }
            }
            if (head < 0 || head > words.size()) {
                throw new ConlluException(
                        lines.get(i),
                        "the head of '" + word[1] + "' is " + head + ", the sentence has " + words.size() + " words");
            }
            String lemma = word[2].equals("_") ? word[1] : word[2];
            String relation = word[7].equals("_") ? (head == 0 ? "root" : "dep") : word[7];
            return new Token(i, span, word[1], lemma, word[3], word[4], head - 1, relation);
        }

        private @Nullable List<Span> align(String text) {
            List<Span> spans = new ArrayList<>(words.size());
            int at = 0;
            int surfaceStart = -1;
            for (int i = 0; i < words.size(); i++) {
                Surface surface = surfaces.get(i);
                boolean first = surface != null && (i == 0 || surfaces.get(i - 1) != surface);
                if (first && surface != null) {
                    surfaceStart = text.indexOf(surface.form, at);
                    if (surfaceStart < 0) {
                        return null;
                    }
                }
                String form = words.get(i)[1];
                int found = text.indexOf(form, at);
                if (surface != null) {
                    int end = surfaceStart + surface.form.length();
                    if (found < 0 || found + form.length() > end) {
                        spans.add(new Span(surfaceStart, end));
                        at = surface.last == i + 1 ? end : at;
                        continue;
                    }
                }
                if (found < 0 || !text.substring(at, found).isBlank()) {
                    return null;
                }
                spans.add(new Span(found, found + form.length()));
                at = found + form.length();
            }
            return spans;
        }
    }
}
