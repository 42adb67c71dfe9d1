package org.tadmor.language;

import java.io.IOException;

/** Writes sentences as CoNLL-U (Universal Dependencies v2): ten columns, {@code # sent_id}, {@code # text}. */
public final class ConlluWriter {
    private final Appendable out;

    /** @param out where the lines go; not closed */
    public ConlluWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes one sentence and the blank line behind it.
     *
     * @param id the {@code sent_id}
     * @param text the report's text
     * @param sentence the sentence
     */
    public void write(String id, CharSequence text, Sentence sentence) throws IOException {
        out.append("# sent_id = ").append(oneLine(id)).append('\n');
        out.append("# text = ").append(oneLine(sentence.span().in(text))).append('\n');
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean glued = i + 1 < sentence.size()
                    && sentence.token(i + 1).span().start() == token.span().end();
            out.append(Integer.toString(i + 1)).append('\t');
            out.append(cell(token.form()))
                    .append('\t')
                    .append(cell(token.lemma()))
                    .append('\t');
            out.append(cell(token.upos()))
                    .append('\t')
                    .append(cell(token.xpos()))
                    .append("\t_\t");
            out.append(Integer.toString(token.head() + 1)).append('\t').append(cell(token.relation()));
            out.append("\t_\t").append(glued ? "SpaceAfter=No" : "_").append('\n');
        }
        out.append('\n');
    }

    private static String cell(String value) {
        return value.isEmpty()
                ? "_"
                : value.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Letters.isSpace(text.charAt(i)) ? ' ' : text.charAt(i);
            if (c != ' ' || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(c);
            }
        }
        return line.toString().strip();
    }
}
