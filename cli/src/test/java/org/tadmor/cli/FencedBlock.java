package org.tadmor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page of the documentation.
 *
 * @param page the page's file name
 * @param line its first line within the page, from 1, behind the fence
 * @param language the first word behind the fence; empty without one
 * @param file the second word behind the fence, a file that the block is the content of; empty without one
 * @param lines its lines
 */
record FencedBlock(String page, int line, String language, String file, List<String> lines) {
    private static final String FENCE = "```";
    private static final Path DOCUMENTS = Path.of("../docs");

    /** The blocks of a page in order. */
    static List<FencedBlock> of(String page) throws IOException {
        List<FencedBlock> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(DOCUMENTS.resolve(page));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int start = i + 1;
                String[] info = (lines.get(i).substring(FENCE.length()) + "  ").split(" ", -1);
                i = start + lines.subList(start, lines.size()).indexOf(FENCE);
                blocks.add(new FencedBlock(page, start + 1, info[0], info[1], List.copyOf(lines.subList(start, i))));
            }
        }
        return blocks;
    }

    /** Its text, with a line end behind every line. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Where it stands, for messages. */
    String place() {
        return "docs/" + page + ":" + line;
    }
}
