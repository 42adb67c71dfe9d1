package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The annotated set of {@code measure/voices}, whose README says what the notation means. */
final class AnnotatedVoices {
    private AnnotatedVoices() {}

    /**
     * One text.
     *
     * @param number its place in the file, from 1
     * @param text without the marks around the event
     * @param start where the event's word begins, a UTF-16 unit of {@code text}
     * @param chains one for each innermost source, each from the reporter inwards
     */
    record Item(int number, String text, int start, List<List<Voice>> chains) {

        Item {
            chains = chains.stream().map(List::copyOf).toList();
        }

        /** Odd texts are for development. */
        boolean isForDevelopment() {
            return number % 2 == 1;
        }
    }

    /**
     * One voice.
     *
     * @param names spellings that count alike, at least one
     * @param type of an anonymous source, in lower case, or null
     * @param country of an anonymous source, or null
     * @param factuality FactBank's code
     */
    record Voice(
            List<String> names,
            @Nullable String type,
            @Nullable String country,
            String factuality) {

        Voice {
            names = List.copyOf(names);
        }
    }

    static List<Item> read(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<List<Voice>> chains = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("> ")) {
                chains.add(chain(line, file));
                continue;
            }
            if (!chains.isEmpty()) {
                items.add(item(items.size() + 1, text.toString().strip(), chains, file));
                text.setLength(0);
                chains.clear();
            }
            text.append(line).append('\n');
        }
        if (!chains.isEmpty()) {
            items.add(item(items.size() + 1, text.toString().strip(), chains, file));
        }
        return items;
    }

    private static Item item(int number, String marked, List<List<Voice>> chains, Path file) {
        int start = marked.indexOf('*');
        if (start < 0 || marked.indexOf('*', start + 1) < 0) {
            throw new UsageException(file + ": no word between asterisks in: " + marked);
        }
        return new Item(number, marked.replace("*", ""), start, chains);
    }

    private static List<Voice> chain(String line, Path file) {
        List<Voice> chain = new ArrayList<>();
        for (String part : line.substring(1).split(">")) {
            String cell = part.strip();
            int value = cell.lastIndexOf(' ');
            if (value < 0) {
                throw new UsageException(file + ": a voice needs a name and a value: " + line);
            }
            String name = cell.substring(0, value);
            String type = null;
            String country = null;
            if (name.startsWith("~")) {
                int end = name.indexOf(' ');
                type = name.substring(1, end);
                name = name.substring(end + 1);
                int colon = type.indexOf(':');
                country = colon < 0 ? null : type.substring(colon + 1);
                type = colon < 0 ? type : type.substring(0, colon);
            }
            chain.add(new Voice(List.of(name.split("\\|")), type, country, cell.substring(value + 1)));
        }
        return chain;
    }
}
