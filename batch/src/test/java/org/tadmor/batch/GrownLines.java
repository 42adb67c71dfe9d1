package org.tadmor.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** An archive of many short reports out of the samples: two of their sentences each, with other numbers, over some months. */
final class GrownLines {
    static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");

    private static final LocalDate START = LocalDate.of(2016, 1, 1);

    private GrownLines() {}

    /** The samples of plain text. */
    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (Path file : samples()) {
            for (String paragraph : Files.readString(file).split("\n\\s*\n")) {
                for (String sentence : paragraph.replace('\n', ' ').split("(?<=[.!?]”?)\\s+(?=[A-Z“])")) {
                    if (sentence.length() > 40 && sentence.length() < 220) {
                        sentences.add(sentence.strip());
                    }
                }
            }
        }
        return sentences;
    }

    /**
     * Writes JSON lines; a few of them have no id, no day, or no text that can be read.
     *
     * @param months over which they are spread
     */
    static void write(Path file, int reports, int months) throws IOException {
        List<String> sentences = sentences();
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < reports; i++) {
                if (i % 1000 == 500) {
                    out.write("{\"text\": unquoted}\n\n");
                }
                StringBuilder text = new StringBuilder();
                for (int k = 0; k < 2; k++) {
                    String sentence =
                            sentences.get(Math.floorMod(i * 31 + k * (7 + i / sentences.size()), sentences.size()));
                    text.append(renumbered(sentence, i)).append(' ');
                }
                Map<String, String> report = new LinkedHashMap<>();
                if (i % 5 != 0) {
                    report.put("id", "grown-" + i);
                }
                report.put("text", text.toString());
                report.put("outlet", "The Grown Courier " + i % 40);
                if (i % 50 != 7) {
                    report.put(
                            "published",
                            START.plusDays(Math.floorMod(i * 7919, months * 30)).toString());
                }
                out.write(json.writeValueAsString(report));
                out.write('\n');
            }
        }
    }

    /** Other numbers, as many digits. */
    private static String renumbered(String text, int round) {
        StringBuilder other = new StringBuilder(text);
        for (int i = 1; i + 1 < other.length(); i++) {
            if (Character.isDigit(other.charAt(i))
                    && !Character.isDigit(other.charAt(i - 1))
                    && !Character.isDigit(other.charAt(i + 1))) {
                other.setCharAt(i, (char) ('1' + (other.charAt(i) + round) % 9));
            }
        }
        return other.toString();
    }
}
