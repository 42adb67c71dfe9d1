package org.tadmor.cli.dossier;

import java.util.List;

/** A table that becomes a list of cards on a narrow screen: each cell knows its column's name. */
final class HtmlTable {
    private final List<String> header;
    private final StringBuilder rows = new StringBuilder();
    private int column;

    HtmlTable(String... header) {
        this.header = List.of(header);
        this.column = this.header.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Starts a row that stands for a record. */
    HtmlTable row(String record, String style) {
        rows.append(rows.isEmpty() ? "" : "</tr>\n");
        rows.append("<tr id=\"row-").append(record).append("\" data-r=\"").append(record);
        rows.append("\" tabindex=\"0\" class=\"").append(style).append("\">");
        column = 0;
        return this;
    }

    /** A cell of HTML. */
    HtmlTable cell(String html) {
        rows.append("<td data-h=\"")
                .append(header.get(column++))
                .append("\">")
                .append(html)
                .append("</td>");
        return this;
    }

    /** A cell of plain words. */
    HtmlTable text(String words) {
        return cell(Html.escape(words.strip()));
    }

    String html() {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        header.forEach(name -> html.append("<th scope=\"col\">").append(name).append("</th>"));
        return html.append("</tr></thead>\n<tbody>\n")
                .append(rows)
                .append("</tr>\n</tbody>\n</table>\n")
                .toString();
    }
}
