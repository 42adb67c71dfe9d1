package org.tadmor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Counted;
import org.tadmor.cli.output.Terminal;
import org.tadmor.store.Store;
import org.tadmor.store.StoreLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tadmor store}: looking after the store. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = "Looks after the store: what is in it, whether it is sound, backups.",
        subcommands = {
            StoreCommand.Counts.class,
            StoreCommand.Check.class,
            StoreCommand.Backup.class,
            StoreCommand.Compact.class,
            StoreCommand.Index.class,
            StoreCommand.Group.class,
            StoreLoad.class
        })
final class StoreCommand extends CommandFamily {
    /** What the subcommands share. */
    abstract static class OnStore implements Callable<Integer> {
        @Mixin
        private StoreOption store = new StoreOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try (Store opened = store.openExisting()) {
                int code =
                        run(opened, Objects.requireNonNull(spec).commandLine().getOut());
                spec.commandLine().getOut().flush();
                return code;
            }
        }

        StoreLocation located(String other) {
            return store.located(other);
        }

        PrintWriter err() {
            return Objects.requireNonNull(spec).commandLine().getErr();
        }

        static String reports(Store opened) {
            return Counted.of(opened.counts().getOrDefault("report", 0L), "report");
        }

        abstract int run(Store opened, PrintWriter out);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** {@code tadmor store counts}. */
    @Command(name = "counts", mixinStandardHelpOptions = true, description = "Counts what is stored, and its size.")
    static final class Counts extends OnStore {
        @Override
        int run(Store opened, PrintWriter out) {
            opened.counts().forEach((table, rows) -> out.printf("%12d  %s%n", rows, table));
            long text = opened.characters();
            long bytes = opened.bytes() + opened.indexBytes();
            out.println("text " + megabytes(text) + ", database " + megabytes(opened.bytes()) + ", index "
                    + megabytes(opened.indexBytes())
                    + (text == 0 ? "" : String.format(Locale.ROOT, ", %.2f times the text", (double) bytes / text)));
            return Tadmor.DONE;
        }
    }

    /** {@code tadmor store check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Looks whether texts, records, rows and index fit together.",
                "Exit code 0: all is well; 1: problems, each named."
            })
    static final class Check extends OnStore {
        @Override
        int run(Store opened, PrintWriter out) {
            List<String> problems = opened.check();
            problems.forEach(out::println);
            out.println(reports(opened) + ": "
                    + (problems.isEmpty() ? "all is well" : Counted.of(problems.size(), "problem")));
            return problems.isEmpty() ? Tadmor.DONE : Tadmor.SOME_REJECTED;
        }
    }

    /** {@code tadmor store backup}. */
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = {
                "Copies the store into another one that is not there yet: a directory, or an empty PostgreSQL database.",
                "The copy is a store: name it with --store to use it."
            },
            footer = {
                "",
                "Examples:",
                "  tadmor store backup backups/2016-04-01",
                "  tadmor store backup jdbc:postgresql://localhost/tadmor     moves to a server"
            })
    static final class Backup extends OnStore {
        @Parameters(paramLabel = "TARGET", description = "A directory, or jdbc:postgresql://HOST/NAME.")
        private String target = "";

        @Override
        int run(Store opened, PrintWriter out) {
            StoreLocation to = located(target);
            opened.copyTo(to);
            out.println(reports(opened) + " copied to " + to.shown());
            return Tadmor.DONE;
        }
    }

    /** {@code tadmor store compact}. */
    @Command(
            name = "compact",
            mixinStandardHelpOptions = true,
            description = "Gives back the room that replaced reports took.")
    static final class Compact extends OnStore {
        @Override
        int run(Store opened, PrintWriter out) {
            long[] bytes = opened.compact();
            out.println(megabytes(bytes[0]) + " before, " + megabytes(bytes[1]) + " after");
            return Tadmor.DONE;
        }
    }

    /** {@code tadmor store index}. */
    @Command(name = "index", mixinStandardHelpOptions = true, description = "Makes the index of sentences anew.")
    static final class Index extends OnStore {
        @Override
        int run(Store opened, PrintWriter out) {
            opened.index();
            out.println("the index holds the sentences of " + reports(opened));
            return Tadmor.DONE;
        }
    }

    /** {@code tadmor store group}. */
    @Command(
            name = "group",
            mixinStandardHelpOptions = true,
            description = "Groups the events of reports that are not grouped yet into situations.")
    static final class Group extends OnStore {
        @Override
        int run(Store opened, PrintWriter out) {
            long waiting = opened.ungrouped();
            Grouping.run(opened, Terminal.detect(), err());
            out.println(Counted.of(waiting, "report") + " grouped");
            return Tadmor.DONE;
        }
    }
}
