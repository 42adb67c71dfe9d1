package org.tadmor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Many short invented reports as JSON lines, some of which no reader can take. */
final class GrownReports {
    private static final List<String> WHO =
            List.of("Rebels", "Government forces", "Russian warplanes", "Islamic State militants", "The army");
    private static final List<String> WHAT = List.of("shelled", "took", "bombed", "attacked", "besieged");
    private static final List<String> WHERE =
            List.of("Palmyra", "Homs", "Idlib", "Aleppo", "Raqqa", "Al Qaryatayn", "Deir Ezzor");
    private static final List<String> OUTLETS = List.of("The Courier", "Levant Wire", "The Orontes Gazette");
    private static final int BAD = 37;

    private GrownReports() {}

    /** The first line and every 37th are none that can be read. */
    static Path write(Path file, int reports) throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            if (i % BAD == 0) {
                lines.add(i % 2 == 0 ? "{\"id\": broken" : "{\"id\":\"without-text-" + i + "\"}");
            }
            String deed = pick(WHAT, random) + " " + pick(WHERE, random);
            String who = pick(WHO, random);
            String text = who + " " + deed + " on Sunday, activists said. "
                    + (i % 3 == 0
                            ? "The army denied that " + who.toLowerCase(java.util.Locale.ROOT) + " " + deed + "."
                            : "A resident said that " + (i + 2) + " people were killed.");
            lines.add(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "id",
                            "report-" + i,
                            "text",
                            text,
                            "outlet",
                            pick(OUTLETS, random),
                            "published",
                            LocalDate.of(2016, 3, 27).plusDays(i % 9).toString())));
        }
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
