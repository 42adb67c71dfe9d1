package org.tadmor.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tadmor.language.RawSentence;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.report.Report;

/** Reads news text without annotation and cuts it into words; only statistics of it go into the model. */
final class NewsText {
    private final SentenceSplitter splitter;

    NewsText(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /** The sentences of all {@code .txt} files of a folder, in order of their names. */
    List<List<String>> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        List<List<String>> sentences = new ArrayList<>();
        for (Path file : files) {
            addSentences(Files.readString(file, StandardCharsets.UTF_8), sentences);
        }
        return sentences;
    }

    /** The sentences of one column of every zipped comma-separated table with a heading. */
    List<List<String>> zippedTable(Path zip, int column) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                List<List<String>> rows = rows(readAll(in));
                for (List<String> row : rows.subList(1, rows.size())) {
                    if (row.size() > column) {
                        addSentences(row.get(column), sentences);
                    }
                }
            }
        }
        return sentences;
    }

    private static String readAll(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Rows of comma-separated values with quoted fields (RFC 4180). */
    static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < table.length() && table.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        if (!row.isEmpty()) {
            row.add(field.toString());
            rows.add(row);
        }
        return rows;
    }

    private void addSentences(String text, List<List<String>> sentences) {
        for (RawSentence raw : splitter.split(Report.ofText("text", text))) {
            sentences.add(raw.tokens().stream().map(token -> token.in(text)).toList());
        }
    }
}
