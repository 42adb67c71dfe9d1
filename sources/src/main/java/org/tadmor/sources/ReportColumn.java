package org.tadmor.sources;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column of a table of reports, by the names that tables usually give it; only the text must be there. */
enum ReportColumn {
    TEXT("text", "body", "content", "article", "story", "full_text"),
    TITLE("title", "headline"),
    OUTLET("outlet", "publisher", "publication", "source"),
    AUTHOR("author", "authors", "byline"),
    PUBLISHED("published", "date", "publication_date", "published_at"),
    URL("url", "link"),
    ID("id", "uid", "doc_id");

    private final List<String> names;

    ReportColumn(String... names) {
        this.names = List.of(names);
    }

    /** A column's name as it is looked up: lower case, underscores for blanks. */
    static String lookedUp(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace("\uFEFF", "");
    }

    /**
     * The place of this column in a table, or -1.
     *
     * @param columns places by {@link #lookedUp} name
     */
    int in(Map<String, Integer> columns) {
        for (String name : names) {
            Integer index = columns.get(name);
            if (index != null) {
                return index;
            }
        }
        return -1;
    }
}
