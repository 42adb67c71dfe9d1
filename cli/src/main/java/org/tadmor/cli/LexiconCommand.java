package org.tadmor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Counted;
import org.tadmor.coding.LexiconCheck;
import org.tadmor.lexicon.LexiconException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tadmor lexicon}: the words that users edit. */
@Command(
        name = "lexicon",
        mixinStandardHelpOptions = true,
        description = "Checks patterns and tables.",
        subcommands = LexiconCommand.Check.class)
final class LexiconCommand extends CommandFamily {
    /** {@code tadmor lexicon check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Reads every pattern and table of a lexicon directory and runs every example through the real chain.",
                "Exit code 0: all is well; 1: problems, each named with its file and line."
            },
            footer = {
                "",
                "Examples:",
                "  tadmor lexicon check                    the directory lexicon/ here",
                "  tadmor lexicon check my-words           your own words beside the bundled ones",
                "  tadmor lexicon check --watch my-words   again whenever a file is saved"
            })
    static final class Check implements Callable<Integer> {
        private static final long SETTLE_MILLIS = 200;

        @Parameters(
                paramLabel = "DIR",
                arity = "0..1",
                description = "Lexicon directory (default: ${DEFAULT-VALUE}).",
                defaultValue = "lexicon")
        private Path directory = Path.of("lexicon");

        @Option(names = "--watch", description = "Check again whenever a file changes; Ctrl-C ends it.")
        private boolean watch;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            int code = check(out);
            if (!watch) {
                return code;
            }
            try (WatchService changes = FileSystems.getDefault().newWatchService()) {
                register(changes);
                while (true) {
                    out.println("watching " + directory + "; Ctrl-C ends");
                    out.flush();
                    WatchKey key = changes.take();
                    // Editors save in several steps; one check after the last of them is enough.
                    while (key != null) {
                        key.pollEvents();
                        key.reset();
                        key = changes.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
                    }
                    check(out);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return code;
            }
        }

        private int check(PrintWriter out) {
            LexiconCheck.Result result = LexiconCheck.run(directory);
            List<LexiconException> problems = result.problems();
            problems.forEach(problem -> out.println(problem.getMessage()));
            out.println(Counted.of(result.files(), "file") + ", " + Counted.of(result.examples(), "example") + ": "
                    + (problems.isEmpty() ? "all is well" : Counted.of(problems.size(), "problem")));
            out.flush();
            return problems.isEmpty() ? Tadmor.DONE : Tadmor.SOME_REJECTED;
        }

        private void register(WatchService changes) throws IOException {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    folder.register(
                            changes,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
