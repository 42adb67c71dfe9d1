package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor-measure measured}. */
@Command(
        name = "measured",
        description = {
            "Runs the commands of measure/measured.tsv one after the other and writes what they print into docs/measured.md,",
            "with date, commit and machine. Each section is written when its command has ended: one broken off goes on with --missing."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure measured --list                  the sections, and about how long each takes",
            "  tadmor-measure measured                         all of them: three hours on a quiet machine",
            "  tadmor-measure measured trees dates             these two anew; the others stay",
            "  tadmor-measure measured --missing               those that docs/measured.md does not have yet"
        })
final class MeasuredCommand extends MeasuringCommand {
    /** Lines of one command that the page takes; what is longer is for other eyes. */
    private static final int LINES = 60;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Sections to measure (default: all).")
    private List<String> names = List.of();

    @Option(names = "--missing", description = "Only those that the page does not have yet.")
    private boolean missing;

    @Option(names = "--list", description = "List the sections and measure nothing.")
    private boolean list;

    @Option(
            names = "--commands",
            paramLabel = "FILE",
            description = "What to run (default: measure/measured.tsv of the source tree).")
    private @Nullable Path commands;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page to write (default: docs/measured.md of the source tree).")
    private @Nullable Path target;

    @Override
    int measure(PrintWriter out) throws IOException {
        List<Measurement> all = Measurement.read(commands == null ? House.file("measure/measured.tsv") : commands);
        Set<String> unknown = new TreeSet<>(names);
        all.forEach(measurement -> unknown.remove(measurement.name()));
        if (!unknown.isEmpty()) {
            throw new UsageException("no section " + String.join(", ", unknown) + "; --list shows them all");
        }
        Path file = target == null ? House.file("docs/measured.md") : target;
        MeasuredPage page = MeasuredPage.of(file);
        List<Measurement> wanted = all.stream()
                .filter(measurement -> names.isEmpty() || names.contains(measurement.name()))
                .filter(measurement -> !missing || !page.has(measurement))
                .toList();
        if (list) {
            wanted.forEach(measurement -> out.printf(
                    Locale.ROOT,
                    "%-16s %3d min  %s%s%n",
                    measurement.name(),
                    measurement.minutes(),
                    measurement.title(),
                    page.has(measurement) ? "" : "  (not on the page yet)"));
            return 0;
        }
        int failed = 0;
        for (Measurement measurement : wanted) {
            out.printf(Locale.ROOT, "%s: about %d min …%n", measurement.name(), measurement.minutes());
            out.flush();
            String section = run(measurement, out);
            if (section == null) {
                failed++;
            } else {
                // Read anew: another run may have written others of its sections meanwhile.
                MeasuredPage now = MeasuredPage.of(file);
                now.put(measurement, section);
                now.write(all);
            }
        }
        out.printf(Locale.ROOT, "%d of %d measured%n", wanted.size() - failed, wanted.size());
        return failed == 0 ? 0 : 1;
    }

    /** The section of a measurement, or null where its command failed. */
    private static @Nullable String run(Measurement measurement, PrintWriter out) throws IOException {
        Path folder = Files.createTempDirectory("tadmor-measured");
        try {
            String machine = machine();
            List<String> printed = new ArrayList<>();
            Child child = Child.run(
                    Map.of("W", folder.toString()),
                    List.of(
                            "sh",
                            "-c",
                            "cd \"$0\" && { " + measurement.command() + "\n}",
                            House.file("").toString()),
                    line -> {
                        out.println("  " + line);
                        out.flush();
                        printed.add(line);
                    });
            if (child.code() != 0) {
                out.printf(
                        Locale.ROOT,
                        "%s: its command ended with exit code %d; the page keeps what it had%n",
                        measurement.name(),
                        child.code());
                return null;
            }
            return section(measurement, machine, child, printed);
        } finally {
            House.delete(folder);
        }
    }

    private static String section(Measurement measurement, String machine, Child child, List<String> printed) {
        StringBuilder body = new StringBuilder();
        if (!measurement.aim().isEmpty()) {
            body.append("Wanted: ").append(measurement.aim()).append(".\n\n");
        }
        body.append("Commit ").append(commit()).append("; ").append(machine);
        body.append(String.format(Locale.ROOT, "; took %.0f s.%n%n", child.seconds()));
        body.append("```\n$ ").append(measurement.command()).append('\n');
        // The commands of this program name the machine, which stands above.
        List<String> figures =
                printed.stream().filter(line -> !line.startsWith("# 20")).toList();
        figures.stream().limit(LINES).forEach(line -> body.append(line).append('\n'));
        if (figures.size() > LINES) {
            body.append("… ").append(figures.size() - LINES).append(" lines more\n");
        }
        return body.append("```").toString();
    }

    private static String machine() {
        StringWriter machine = new StringWriter();
        PrintWriter writer = new PrintWriter(machine);
        Machine.print(writer);
        writer.flush();
        return machine.toString().strip().substring("# ".length());
    }

    /** The commit that is checked out, and whether files of it have been changed since. */
    private static String commit() {
        List<String> commit = git("rev-parse", "--short", "HEAD");
        if (commit.isEmpty()) {
            return "unknown";
        }
        boolean changed = !git("status", "--porcelain", "--untracked-files=no", "--", ":!docs/measured.md")
                .isEmpty();
        return commit.get(0) + (changed ? " with changes" : "");
    }

    private static List<String> git(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", House.file("").toString()));
        command.addAll(List.of(arguments));
        List<String> lines = new ArrayList<>();
        Child.run(Map.of(), command, lines::add);
        return lines;
    }
}
