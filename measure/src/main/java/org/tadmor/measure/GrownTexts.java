package org.tadmor.measure;

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

/**
 * An archive of many reports out of a few: every round tells the samples and the development texts again some weeks later, under other ids, with
 * other numbers, and an outlet of its own.
 */
final class GrownTexts {
    private static final LocalDate START = LocalDate.of(2012, 1, 2);
    /** Rounds lie so far apart that none repeats the days of the one before. */
    private static final int DAYS_APART = 17;
    /** Longer texts are essays; what is grown is to look like news. */
    private static final int LONGEST = 4_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> seeds = new ArrayList<>();

    GrownTexts() throws IOException {
        add(House.file("samples"));
        add(House.data("attribution/text"));
    }

    private void add(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                if (text.length() <= LONGEST) {
                    seeds.add(text);
                }
            }
        }
    }

    /** The texts that are told again and again. */
    List<String> seeds() {
        return List.copyOf(seeds);
    }

    /**
     * Writes JSON lines.
     *
     * @return characters of text in them
     */
    long write(Path file, int reports) throws IOException {
        long characters = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < reports; i++) {
                int round = i / seeds.size();
                String text = renumbered(seeds.get(i % seeds.size()), round);
                Map<String, String> record = new LinkedHashMap<>();
                record.put("id", "grown-" + i);
                record.put("text", text);
                record.put("outlet", "The Grown Courier " + i % 40);
                record.put(
                        "published",
                        START.plusDays((long) round * DAYS_APART + i % 9).toString());
                out.write(JSON.writeValueAsString(record));
                out.write('\n');
                characters += text.length();
            }
        }
        return characters;
    }

    /** Other numbers, as many digits; years stay. */
    private static String renumbered(String text, int round) {
        StringBuilder other = new StringBuilder(text);
        for (int i = 1; i + 1 < other.length(); i++) {
            boolean alone = Character.isDigit(other.charAt(i))
                    && !Character.isDigit(other.charAt(i - 1))
                    && !Character.isDigit(other.charAt(i + 1));
            if (alone) {
                other.setCharAt(i, (char) ('1' + (other.charAt(i) + round) % 9));
            }
        }
        return other.toString();
    }
}
