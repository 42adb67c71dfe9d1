package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A figure, or several that one command prints together, as {@code measure/measured.tsv} lists them.
 *
 * @param name what it is called for on the command line, in small letters and hyphens
 * @param title heading of its section
 * @param minutes about how long it takes on two processors
 * @param command what the shell runs, from the root of the source tree; {@code $W} is a folder for what it makes
 * @param aim what is wanted, in words; may be empty
 */
record Measurement(String name, String title, int minutes, String command, String aim) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int COLUMNS = 5;

    /**
     * The measurements of a file, in its order. Lines that begin with {@code #} and empty ones are passed over.
     *
     * @throws IOException when it cannot be read
     * @throws UsageException when a line is none, with its number and what is wrong with it
     */
    static List<Measurement> read(Path file) throws IOException {
        List<Measurement> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS
                    || !NAME.matcher(cells[0]).matches()
                    || !NUMBER.matcher(cells[2]).matches()) {
                throw new UsageException(
                        file + ":" + number
                                + ": a line is name, title, minutes, command and aim with tabs between; the name in small letters");
            }
            if (!names.add(cells[0])) {
                throw new UsageException(file + ":" + number + ": a second " + cells[0]);
            }
            all.add(new Measurement(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4]));
        }
        return all;
    }
}
