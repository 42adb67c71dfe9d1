package org.tadmor.server.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;
import org.tadmor.report.Report;
import org.tadmor.report.ReportReader;
import org.tadmor.server.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and codes texts and files that an assistant names; nothing is stored. What coding needs is loaded when first needed. */
public final class FreshReports {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_TEXT = 500_000;
    private static final long LARGEST_FILE = 20L << 20;
    private static final int MOST_REPORTS = 5;

    private final Lexicon lexicon;
    private final Supplier<ReportReader> reader;
    private final List<Path> directories;
    private @Nullable ReportCoder coder;

    /**
     * @param lexicon that reports are coded with
     * @param reader of files of any format
     * @param directories whose files an assistant may have read; none for no file at all
     */
    public FreshReports(Lexicon lexicon, Supplier<ReportReader> reader, List<Path> directories) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.directories = List.copyOf(directories);
    }

    /** The reports of {@code text}. */
    ObjectNode text(Arguments arguments) {
        String text = String.valueOf(arguments.text("text"));
        if (text.length() > LONGEST_TEXT) {
            throw new Problem(
                    413, "too-large", "a text has at most " + LONGEST_TEXT + " characters; give it in several parts");
        }
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (Stream<Ingested> read = new PlainTextReader(lexicon).read(in, origin("text", arguments))) {
            return coded(read.iterator());
        }
    }

    /** The reports of {@code file}. */
    ObjectNode file(Arguments arguments) {
        String name = String.valueOf(arguments.text("file"));
        Path file = allowed(name);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                Stream<Ingested> read = reader.get().read(in, origin(name, arguments))) {
            return coded(read.iterator());
        } catch (IOException e) {
            throw new Problem(400, "unreadable", name + " cannot be read: " + e.getMessage());
        }
    }

    private Path allowed(String name) {
        if (directories.isEmpty()) {
            throw new Problem(
                    403,
                    "file-not-allowed",
                    "no file may be read: tadmor mcp --files DIR names a directory whose files may; or give the words as text");
        }
        try {
            for (Path directory : directories) {
                Path real = directory.toRealPath();
                Path file = real.resolve(name);
                if (Files.isRegularFile(file) && file.toRealPath().startsWith(real)) {
                    if (Files.size(file) > LARGEST_FILE) {
                        throw new Problem(
                                413, "too-large", name + " is larger than 20 MB; tadmor ingest reads it into a store");
                    }
                    return file.toRealPath();
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw new Problem(400, "unreadable", name + " cannot be looked for: " + e.getMessage());
        }
        throw new Problem(
                404, "not-found", "there is no file " + name + " in the directories that may be read: " + directories);
    }

    private static Origin origin(String name, Arguments arguments) {
        String day = arguments.text("published");
        try {
            return new Origin(name, arguments.text("outlet"), day == null ? null : LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("published=" + day + ": write a day as 2016-03-28");
        }
    }

    private ObjectNode coded(Iterator<Ingested> inputs) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode reports = answer.putArray("reports");
        ArrayNode rejected = answer.putArray("rejected");
        while (inputs.hasNext() && reports.size() + rejected.size() < MOST_REPORTS) {
            Ingested input = inputs.next();
            if (input instanceof Accepted accepted) {
                reports.add(record(coder().code(accepted.report())));
            } else if (input instanceof Rejected refused) {
                rejected.addObject()
                        .put("code", refused.code().code())
                        .put("where", refused.where())
                        .put("message", refused.message());
            }
        }
        answer.put("more", inputs.hasNext());
        return answer;
    }

    private ObjectNode record(CodedReport coded) {
        StringWriter lines = new StringWriter();
        try (RecordWriter writer =
                new RecordWriter(lines, new RecordWriter.Options(false, false), lexicon.fingerprint())) {
            writer.write(coded);
        }
        Report report = coded.document().report();
        ObjectNode shown = JSON.createObjectNode();
        ArrayNode records = shown.arrayNode();
        lines.toString().lines().map(JSON::readTree).forEach(records::add);
        JsonNode own = records.path(0);
        for (String name : List.of("id", "title", "outlet", "author", "published", "url", "language")) {
            shown.set(name, own.get(name));
        }
        shown.put("text", report.text());
        shown.set("records", records);
        return shown;
    }

    private synchronized ReportCoder coder() {
        ReportCoder made = coder;
        if (made == null) {
            made = new ReportCoder(lexicon);
            coder = made;
        }
        return made;
    }
}
