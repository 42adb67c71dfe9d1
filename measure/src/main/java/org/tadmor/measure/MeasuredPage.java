package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of figures, {@code docs/measured.md}: a head, then a section for each {@link Measurement}. A section that is not measured anew stays
 * as it stands, so that figures can be made one by one.
 */
final class MeasuredPage {
    private static final String SECTION = "## ";
    private static final String HEAD = """
            # Measured

            Written by `./tadmor-measure measured`; the commands stand in [`measure/measured.tsv`](../measure/measured.tsv). Each section has the commit, the machine and
            the command of its figures, and what the command printed. `$W` is a folder that the command may fill. Wall time on a busy machine says little: read
            `cpu`, processor time, or ratios within one run; `load` says how busy it was. The development sets stand beside the source tree in `../shared/data`.

            """;

    private final Path file;
    private final Map<String, String> sections = new LinkedHashMap<>();

    private MeasuredPage(Path file) {
        this.file = file;
    }

    /** The page of a file, or an empty one where there is none. */
    static MeasuredPage of(Path file) throws IOException {
        MeasuredPage page = new MeasuredPage(file);
        if (Files.exists(file)) {
            String title = null;
            StringBuilder body = new StringBuilder();
            boolean code = false;
            for (String line : Files.readAllLines(file)) {
                code ^= line.startsWith("```");
                if (!code && line.startsWith(SECTION)) {
                    page.keep(title, body);
                    title = line.substring(SECTION.length());
                    body.setLength(0);
                } else {
                    body.append(line).append('\n');
                }
            }
            page.keep(title, body);
        }
        return page;
    }

    private void keep(@Nullable String title, StringBuilder body) {
        if (title != null) {
            sections.put(title, body.toString().strip());
        }
    }

    boolean has(Measurement measurement) {
        return sections.containsKey(measurement.title());
    }

    /** Puts a section in place of the one of that title. */
    void put(Measurement measurement, String body) {
        sections.put(measurement.title(), body.strip());
    }

    /** Writes the sections of these measurements, in their order; what is none of them any more goes. */
    void write(List<Measurement> all) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (Measurement measurement : all) {
            String body = sections.get(measurement.title());
            if (body != null) {
                text.append(SECTION)
                        .append(measurement.title())
                        .append("\n\n")
                        .append(body)
                        .append("\n\n");
            }
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text.toString().stripTrailing() + "\n");
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
