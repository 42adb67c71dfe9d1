package org.tadmor.batch;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.Report;
import org.tadmor.sources.SourceReader;
import org.tadmor.store.EntryParts;
import org.tadmor.store.StoreEntry;

/** Parts of files to rows: reports, and what was rejected, with the readers of {@code tadmor read}. */
final class Reading implements FlatMapFunction<Part, Row> {
    private static final long serialVersionUID = 1;

    /** The month of reports that do not say when they were published. */
    static final String UNDATED = "undated";
    /** What stands for the month of a rejected input. */
    static final String REJECTED = "rejected";

    /** The file. */
    static final String INPUT = "input";
    /** The place among the reports and rejects of the file, ascending, with gaps where several tasks read one file. */
    static final String POSITION = "ordinal";
    /** The month of publication. */
    static final String MONTH = "month";

    /** The fields of a report, as a row holds them. */
    private static final StructType REPORT = new StructType()
            .add(INPUT, StringType)
            .add(POSITION, LongType)
            .add("id", StringType)
            .add("text", StringType)
            .add("zones", StringType)
            .add("title", StringType)
            .add("outlet", StringType)
            .add("author", StringType)
            .add("published", DateType)
            .add("url", StringType)
            .add("language", StringType);

    /** A report or a reject. */
    static final StructType ROW = REPORT.add("fingerprint", StringType)
            .add("code", StringType)
            .add("where", StringType)
            .add("message", StringType)
            .add(MONTH, StringType);

    private final Broadcast<Words> words;
    private final SerializableConfiguration hadoop;

    Reading(Broadcast<Words> words, SerializableConfiguration hadoop) {
        this.words = words;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Row> call(Part part) {
        SourceReader reader = words.value().reader();
        String name = part.file().name();
        Path path = new Path(part.file().path());
        Stream<Ingested> outcomes;
        long before = 0;
        InputStream open;
        try {
            FSDataInputStream in = path.getFileSystem(hadoop.value()).open(path);
            if (part.isCut()) {
                LineStream lines = new LineStream(in, part);
                open = lines;
                before = lines.lines();
                outcomes = reader.readLines(lines, Origin.of(name), lines.lines(), lines.first());
            } else {
                open = in;
                outcomes = reader.read(in, Origin.of(name));
            }
        } catch (IOException e) {
            return List.of(row(name, 1, Ingested.unreadable(name, e))).iterator();
        }
        TaskContext.get().addTaskCompletionListener(context -> {
            outcomes.close();
            close(open);
        });
        return new Numbered(name, before, outcomes.iterator());
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // It has been read to the end its reader wanted; nothing depends on closing it.
            org.slf4j.LoggerFactory.getLogger(Reading.class).debug("closing an input failed", e);
        }
    }

    /** Rows as they are read. */
    private static final class Numbered implements Iterator<Row> {
        private final String name;
        private final Iterator<Ingested> outcomes;
        private long position;

        Numbered(String name, long before, Iterator<Ingested> outcomes) {
            this.name = name;
            this.position = before;
            this.outcomes = outcomes;
        }

        @Override
        public boolean hasNext() {
            return outcomes.hasNext();
        }

        @Override
        public Row next() {
            return row(name, ++position, outcomes.next());
        }
    }

    /** The row of an outcome. */
    static Row row(String input, long position, Ingested outcome) {
        if (outcome instanceof Rejected rejected) {
            @Nullable Object[] values = new @Nullable Object[ROW.size()];
            values[0] = input;
            values[1] = position;
            int code = REPORT.size() + 1;
            values[code] = rejected.code().code();
            values[code + 1] = rejected.where();
            values[code + 2] = rejected.message();
            values[code + 3] = REJECTED;
            return RowFactory.create(values);
        }
        Report report = ((Accepted) outcome).report();
        return RowFactory.create(
                input,
                position,
                report.id(),
                report.text(),
                EntryParts.zones(report),
                report.title(),
                report.outlet(),
                report.author(),
                report.published(),
                report.url(),
                report.language(),
                StoreEntry.fingerprint(report),
                null,
                null,
                null,
                month(report.published()));
    }

    static String month(@Nullable LocalDate published) {
        return published == null ? UNDATED : published.toString().substring(0, 7);
    }

    /** The report of a row. */
    static Report report(Row row) {
        LocalDate published = row.getAs("published");
        return EntryParts.withZones(
                new Report(
                        row.getAs("id"),
                        row.getAs("text"),
                        List.of(),
                        row.getAs("title"),
                        row.getAs("outlet"),
                        row.getAs("author"),
                        published,
                        row.getAs("url"),
                        row.getAs("language")),
                row.getAs("zones"));
    }
}
