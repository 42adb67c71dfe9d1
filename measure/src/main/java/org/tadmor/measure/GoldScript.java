package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tadmor.text.Span;
import tools.jackson.databind.node.ArrayNode;

/**
 * A scorer of {@code ../shared/tools}, which all systems go through: what they find is handed over as lines of JSON, offsets counted in code
 * points as Python does.
 */
final class GoldScript {
    private final Path script;

    private GoldScript(Path script) {
        this.script = script;
    }

    static GoldScript of(String name) {
        Path script = House.file("../shared/tools/" + name);
        if (!Files.isReadable(script)) {
            throw new UsageException("there is no " + script + ", which scores what is found");
        }
        return new GoldScript(script);
    }

    /** What it prints. */
    List<String> run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        command.addAll(arguments);
        List<String> lines = new ArrayList<>();
        Child child = Child.run(Map.of(), command, lines::add);
        if (child.code() != 0) {
            throw new UsageException(script + " ended with exit code " + child.code());
        }
        return lines;
    }

    /** What it prints about what one system found. */
    List<String> score(List<String> found, List<String> arguments) throws IOException {
        Path file = Files.createTempFile("tadmor-measure", ".jsonl");
        try {
            Files.write(file, found);
            List<String> all = new ArrayList<>(arguments);
            all.addAll(List.of("--pred", file.toString()));
            return run(all);
        } finally {
            Files.delete(file);
        }
    }

    /** Puts start and end into an array, counted in code points. */
    static void points(Span span, String text, ArrayNode into) {
        into.add(point(span.start(), text)).add(point(span.end(), text));
    }

    static int point(int offset, String text) {
        return text.codePointCount(0, Math.min(offset, text.length()));
    }
}
