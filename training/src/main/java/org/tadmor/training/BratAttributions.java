package org.tadmor.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadmor.text.Span;

/** Reads attributions in brat's stand-off format as PolNeAR writes them: text-bound spans and attribution events. */
final class BratAttributions {
    private BratAttributions() {}

    /**
     * One annotated attribution; offsets are UTF-16 units of the text.
     *
     * @param source possibly none
     * @param cue at least one
     * @param content at least one
     */
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

    static List<Gold> read(Path file, String text) throws IOException {
        int[] units = unitsOfCodePoints(text);
        Map<String, List<Span>> spans = new HashMap<>();
        List<String[]> events = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 1 && line.startsWith("T")) {
                spans.put(cells[0], spans(cells[1], units));
            } else if (cells.length > 1 && line.startsWith("E")) {
                events.add(cells[1].strip().split(" "));
            }
        }
        List<Gold> found = new ArrayList<>();
        for (String[] event : events) {
            Gold gold = new Gold(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (String role : event) {
                String name = role.substring(0, role.indexOf(':'));
                List<Span> words = spans.getOrDefault(role.substring(role.indexOf(':') + 1), List.of());
                if (name.startsWith("Source")) {
                    gold.source().addAll(words);
                } else if (name.startsWith("Cue")) {
                    gold.cue().addAll(words);
                } else if (name.startsWith("Content")) {
                    gold.content().addAll(words);
                }
            }
            if (!gold.cue().isEmpty() && !gold.content().isEmpty()) {
                found.add(gold);
            }
        }
        return found;
    }

    private static List<Span> spans(String cell, int[] units) {
        List<Span> found = new ArrayList<>();
        for (String part : cell.substring(cell.indexOf(' ') + 1).split(";")) {
            String[] ends = part.strip().split(" ");
            found.add(new Span(units[Integer.parseInt(ends[0])], units[Integer.parseInt(ends[1])]));
        }
        return found;
    }

    private static int[] unitsOfCodePoints(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int i = 0; i < units.length; i++) {
            units[i] = unit;
            if (unit < text.length()) {
                unit += Character.charCount(text.codePointAt(unit));
            }
        }
        return units;
    }
}
