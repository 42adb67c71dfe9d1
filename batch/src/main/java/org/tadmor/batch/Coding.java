package org.tadmor.batch;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.export.Column;
import org.tadmor.export.ReportRecords;
import org.tadmor.export.Table;
import org.tadmor.export.Tables;
import org.tadmor.language.Sentence;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.store.EntryParts;
import org.tadmor.text.Span;

/**
 * A report to a row that holds all its records: a list of rows for each table. A table's rows have the columns of {@code --format parquet},
 * and behind them the file and position of the report, the line among the report's records, and that line as {@code tadmor read} writes it.
 */
final class Coding implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** The number of a record among those of its report, from 1. */
    static final String LINE = "line";
    /** The record. */
    static final String RECORD = "record";
    /** The table of what only {@code store load} and the grouping need. */
    static final String DIGESTS = "digests";

    private static final Map<String, String> KINDS = Map.of(
            "reports", "report",
            "claims", "claim",
            "statements", "statement",
            "control", "control",
            "rhetoric", "rhetoric");

    private static final StructType DIGEST = new StructType()
            .add("report", StringType)
            .add("coding", StringType)
            .add("zones", StringType)
            .add("digest", StringType)
            .add(Reading.INPUT, StringType)
            .add(Reading.POSITION, LongType);

    private final Broadcast<Words> words;
    private final LongAccumulator loads;

    /** @param loads counts how often the language model was loaded */
    Coding(Broadcast<Words> words, LongAccumulator loads) {
        this.words = words;
        this.loads = loads;
    }

    /** The names of all tables that reports fill. */
    static List<String> tables() {
        List<String> names = new ArrayList<>();
        Tables.ALL.forEach(table -> names.add(table.name()));
        names.add(DIGESTS);
        return names;
    }

    /** What {@link #call} returns. */
    static StructType schema() {
        StructType schema = new StructType();
        for (Table<?> table : Tables.ALL) {
            schema = schema.add(table.name(), createArrayType(columns(table)));
        }
        return schema.add(DIGESTS, createArrayType(DIGEST));
    }

    /** The columns of one of {@link #tables}. */
    static StructType schema(String table) {
        return Tables.ALL.stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .map(Coding::columns)
                .orElse(DIGEST);
    }

    private static StructType columns(Table<?> table) {
        StructType columns = new StructType();
        for (Column<?> column : table.columns()) {
            columns = columns.add(column.name(), type(column.type()));
        }
        columns = columns.add(Reading.INPUT, StringType).add(Reading.POSITION, LongType);
        return KINDS.containsKey(table.name()) ? columns.add(LINE, IntegerType).add(RECORD, StringType) : columns;
    }

    private static DataType type(Column.Type type) {
        return switch (type) {
            case TEXT -> StringType;
            case INTEGER -> IntegerType;
            case LONG -> LongType;
            case DOUBLE -> DoubleType;
            case BOOLEAN -> BooleanType;
            case DATE -> DateType;
            case TEXTS, CHAIN -> createArrayType(StringType);
            case INTEGERS -> createArrayType(IntegerType);
        };
    }

    @Override
    public Row call(Row row) {
        Report report = Reading.report(row);
        Words lexicon = words.value();
        Words.Coder coder = lexicon.coder(() -> loads.add(1));
        CodedReport coded;
        Digest digest;
        try {
            coded = coder.reports().code(report);
            digest = coder.digester().digest(coded);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalStateException(
                    "a bug of Tadmor: report " + report.id() + " of " + row.getAs(Reading.INPUT) + " cannot be coded",
                    e);
        }
        List<String> lines = lines(coded, lexicon);
        ReportRecords parsed = ReportRecords.parse(lines);
        ReportRecords records = new ReportRecords(
                parsed.report(),
                parsed.claims(),
                parsed.statements(),
                parsed.controls(),
                parsed.rhetoric(),
                parsed.mentions(),
                report.text());
        String input = row.getAs(Reading.INPUT);
        long position = row.getAs(Reading.POSITION);
        List<Object> tables = new ArrayList<>();
        // Spark takes arrays for lists.
        for (Table<?> table : Tables.ALL) {
            tables.add(rows(table, records, lines, input, position).toArray());
        }
        List<Span> sentences =
                coded.document().sentences().stream().map(Sentence::span).toList();
        EntryParts parts = EntryParts.of(report, digest, sentences);
        tables.add(new Row[] {
            RowFactory.create(report.id(), lexicon.coding(), parts.zones(), parts.digest(), input, position)
        });
        return RowFactory.create(tables.toArray());
    }

    private static List<String> lines(CodedReport coded, Words lexicon) {
        StringWriter lines = new StringWriter();
        try (RecordWriter writer = new RecordWriter(
                lines, new RecordWriter.Options(false, false), lexicon.lexicon().fingerprint())) {
            writer.write(coded);
        }
        return Arrays.asList(lines.toString().split("\n"));
    }

    private static List<Row> rows(
            Table<?> table, ReportRecords records, List<String> lines, String input, long position) {
        String kind = KINDS.get(table.name());
        List<Row> rows = new ArrayList<>();
        int line = kind == null ? 0 : next(lines, kind, 0);
        Iterator<? extends List<? extends @Nullable Object>> values =
                table.values(records).iterator();
        while (values.hasNext()) {
            List<@Nullable Object> all = new ArrayList<>();
            values.next().forEach(value -> all.add(value instanceof List<?> list ? list.toArray() : value));
            all.add(input);
            all.add(position);
            if (kind != null) {
                all.add(line + 1);
                all.add(lines.get(line));
                line = next(lines, kind, line + 1);
            }
            rows.add(RowFactory.create(all.toArray()));
        }
        return rows;
    }

    /** The first line of a kind from a line on; how many lines there are when there is none. */
    private static int next(List<String> lines, String kind, int from) {
        String start = "{\"record\":\"" + kind + "\"";
        int line = from;
        while (line < lines.size() && !lines.get(line).startsWith(start)) {
            line++;
        }
        return line;
    }
}
