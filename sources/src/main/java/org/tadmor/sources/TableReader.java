package org.tadmor.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputException;
import org.tadmor.report.LookAhead;
import org.tadmor.report.Masthead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/**
 * Reads a table of reports, one a row, with a row of column names (RFC 4180; comma, semicolon or tab, as the first line has it).
 * A column "text" (or "body", "content", "article") must be there; "id", "title", "outlet", "author", "published", "url" and their
 * usual synonyms may. Bad rows are rejected by line and the rest is read.
 */
public final class TableReader implements ReportReader {
    private final Masthead masthead;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public TableReader(Lexicon lexicon) {
        masthead = new Masthead(lexicon);
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        try {
            RecordText text = new RecordText(in, origin.name());
            CSVParser parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(text.delimiter())
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(text);
            Map<String, Integer> columns = new TreeMap<>();
            parser.getHeaderMap().forEach((name, index) -> columns.putIfAbsent(ReportColumn.lookedUp(name), index));
            if (ReportColumn.TEXT.in(columns) < 0) {
                return Stream.of(new Rejected(
                        RejectCode.FORMAT,
                        origin.name() + ":1",
                        "has no column 'text'; name one in the first row (found: " + String.join(", ", columns.keySet())
                                + ")"));
            }
            return new Rows(parser, text, columns, origin).stream();
        } catch (InputException e) {
            return Stream.of(e.rejected());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return Stream.of(new Rejected(
                    RejectCode.FORMAT, origin.name(), "is no table with a row of column names: " + e.getMessage()));
        }
    }

    /** The rows of one table. */
    private final class Rows extends LookAhead {
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final RecordText text;
        private final Map<String, Integer> columns;
        private final Origin origin;
        private boolean ended = false;

        Rows(CSVParser parser, RecordText text, Map<String, Integer> columns, Origin origin) {
            this.parser = parser;
            this.records = parser.iterator();
            this.text = text;
            this.columns = columns;
            this.origin = origin;
        }

        @Override
        protected @Nullable Ingested advance() {
            String where = origin.name() + ":" + (parser.getCurrentLineNumber() + 1);
            try {
                if (ended || !records.hasNext()) {
                    return null;
                }
                CSVRecord record = records.next();
                text.startRecord();
                return new Accepted(article(record, where).report(value(record, ReportColumn.TEXT), origin, masthead));
            } catch (InputException e) {
                return e.rejected();
            } catch (UncheckedIOException | IllegalStateException e) {
                ended = true;
                boolean format = e.getCause() instanceof CSVException;
                return new Rejected(
                        format ? RejectCode.FORMAT : RejectCode.UNREADABLE,
                        where,
                        "cannot be read on: " + e.getMessage());
            }
        }

        private Article article(CSVRecord record, String where) throws InputException {
            String id = value(record, ReportColumn.ID);
            return new Article(
                    id.isBlank() ? where : id.strip(),
                    given(record, ReportColumn.TITLE),
                    given(record, ReportColumn.AUTHOR),
                    given(record, ReportColumn.OUTLET),
                    Article.day(given(record, ReportColumn.PUBLISHED), masthead, where),
                    given(record, ReportColumn.URL),
                    "en");
        }

        private String value(CSVRecord record, ReportColumn column) {
            int index = column.in(columns);
            return index >= 0 && index < record.size() ? record.get(index) : "";
        }

        private @Nullable String given(CSVRecord record, ReportColumn column) {
            String value = value(record, column).strip();
            return value.isEmpty() ? null : value;
        }
    }
}
