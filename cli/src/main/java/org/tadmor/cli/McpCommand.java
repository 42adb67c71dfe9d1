package org.tadmor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.server.mcp.Assistants;
import org.tadmor.server.mcp.FreshReports;
import org.tadmor.sources.SourceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tadmor mcp}: the store for an assistant. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Answers an assistant by the Model Context Protocol over standard input and output, until it closes its end.",
            "Tools: search (sentences), situation (events as each voice tells them, who holds which place), claims, and read"
                    + " (a stored report; words or a file, which are not stored). Nothing is written to the store.",
            "The store is opened for each question only, so that ingest and serve can have it; one that serve has open is"
                    + " asked there."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor mcp --store war.store",
            "  tadmor mcp --store war.store --files ~/reports     the assistant may have files of ~/reports read",
            "",
            "Most assistants are set up by a file that wants this: {\"mcpServers\": {\"tadmor\": {\"command\": \"/opt/tadmor/tadmor\",",
            "  \"args\": [\"mcp\", \"--store\", \"/data/war.store\"]}}}"
        })
final class McpCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "A directory whose files the assistant may have read; may be repeated. Without it none.")
    private List<Path> directories = new ArrayList<>();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Override
    public Integer call() {
        if (store.inServer()) {
            throw new UsageException("mcp cannot be forwarded to a server");
        }
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                throw new UsageException("--files " + directory + ": there is no such directory");
            }
        }
        Lexicon words = lexicon.lexicon();
        FreshReports fresh = new FreshReports(words, () -> new SourceReader(words), directories);
        PrintStream out = System.out;
        // Whatever a library prints must not end up between the messages.
        System.setOut(System.err);
        try (OutputStream answers = out) {
            new Assistants(new StoreAccess(store), fresh, Version.tadmor()).serve(System.in, answers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UsageException("standard output cannot be written to: " + Reasons.of(e));
        } finally {
            System.setOut(out);
        }
        return Tadmor.DONE;
    }
}
