package org.tadmor.cli.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tadmor.text.Span;

/**
 * A report's text as HTML with marks laid over it. Marks may overlap in any way: the text is cut at every edge, and each
 * piece carries the classes and record ids of all marks that cover it.
 */
final class MarkedText {
    /**
     * A mark.
     *
     * @param span what it covers
     * @param style CSS class
     * @param record id of the record it belongs to, or empty
     * @param tag a few letters set before its first character, or empty
     */
    record Mark(Span span, String style, String record, String tag) {}

    private final List<Mark> marks = new ArrayList<>();

    void add(Span span, String style, String record) {
        marks.add(new Mark(span, style, record, ""));
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    /** The text as HTML: pieces in order, linear in text and marks but for marks that lie on one another. */
    String html(String text) {
        List<Mark> byStart = new ArrayList<>(marks);
        byStart.sort(Comparator.comparing(Mark::span)
                .thenComparing(mark -> -mark.span().length()));
        TreeSet<Integer> edges = new TreeSet<>(Set.of(0, text.length()));
        for (Mark mark : byStart) {
            edges.add(mark.span().start());
            edges.add(mark.span().end());
        }
        StringBuilder html = new StringBuilder(text.length() * 3);
        List<Mark> open = new ArrayList<>();
        int next = 0;
        int from = 0;
        for (int to : edges) {
            if (to > from) {
                piece(text.substring(from, to), from, open, html);
            }
            int edge = to;
            open.removeIf(mark -> mark.span().end() <= edge);
            while (next < byStart.size() && byStart.get(next).span().start() <= edge) {
                if (byStart.get(next).span().end() > edge) {
                    open.add(byStart.get(next));
                }
                next++;
            }
            from = to;
        }
        return html.toString();
    }

    private static void piece(String words, int start, List<Mark> open, StringBuilder html) {
        if (open.isEmpty()) {
            html.append(Html.escape(words));
            return;
        }
        Set<String> styles = new LinkedHashSet<>();
        Set<String> records = new LinkedHashSet<>();
        for (Mark mark : open) {
            if (mark.span().start() == start && !mark.tag().isEmpty()) {
                html.append("<sup class=\"tag ")
                        .append(mark.style())
                        .append("\">")
                        .append(Html.escape(mark.tag()))
                        .append("</sup>");
            }
            styles.add(mark.style());
            if (!mark.record().isEmpty()) {
                records.add(mark.record());
            }
        }
        html.append("<span class=\"").append(String.join(" ", styles)).append('"');
        if (!records.isEmpty()) {
            html.append(" data-r=\"").append(String.join(" ", records)).append('"');
        }
        html.append('>').append(Html.escape(words)).append("</span>");
    }
}
