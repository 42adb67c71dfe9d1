package org.tadmor.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.server.PortTakenException;
import org.tadmor.server.ServerOptions;
import org.tadmor.server.Services;
import org.tadmor.server.TadmorServer;
import org.tadmor.sources.SourceReader;
import org.tadmor.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor serve}: the store in a browser and for programs. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the store to a browser and to programs until it is stopped by Ctrl-C; makes the store if there is none.",
            "Only this machine can ask, unless --bind opens it to others; then --token demands a secret of them.",
            "Other commands on the same store keep working meanwhile: they run in the server."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor serve                                  then open http://127.0.0.1:8080/",
            "  tadmor serve --store war.store --port 9000",
            "  openssl rand -hex 24 >token.txt; TADMOR_TOKEN=\"$(cat token.txt)\" tadmor serve --bind 0.0.0.0",
            "  curl http://127.0.0.1:8080/api/v1/claims?type=ASSAULT"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    /** Seconds that the end of the process waits for requests under way and for the store. */
    private static final long SECONDS_TO_END = 80;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen at; 0 takes any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = ServerOptions.LOOPBACK,
            description = "Address to listen at (default: ${DEFAULT-VALUE}, this machine alone).")
    private String bind = ServerOptions.LOOPBACK;

    @Option(
            names = "--token",
            paramLabel = "T",
            defaultValue = "${env:TADMOR_TOKEN}",
            description =
                    "What everybody must show: as Authorization: Bearer T, or once in the browser as /login?token=T"
                            + " (TADMOR_TOKEN in the environment keeps it out of the list of processes).")
    private @Nullable String token;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description =
                    "What takes the store longer is given up (default: ${DEFAULT-VALUE}); downloads may take longer.")
    private int timeLimit = 30;

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ServerOptions options = options();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        if (store.inServer()) {
            throw new UsageException("the store " + store.location().shown() + " is served already");
        }
        Lexicon words = lexicon.lexicon();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(stop, stopped), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (Store opened = store.open()) {
            ServedCommands commands = new ServedCommands(opened);
            Services services =
                    new Services(opened, words, () -> new SourceReader(words), Version.tadmor(), commands::run);
            try (TadmorServer server = TadmorServer.start(options, services)) {
                ServeFile file = ServeFile.write(opened.location(), options.bind(), server.port(), services.secret());
                err.println("tadmor: serving " + opened.location().shown() + " at " + server.address()
                        + (options.token() == null ? "" : "login?token=TOKEN") + "; Ctrl-C stops it");
                try {
                    stop.await();
                } finally {
                    file.close();
                }
                err.println("tadmor: stopping");
            }
        } catch (PortTakenException e) {
            throw new UsageException(e.getMessage() + "; choose another with --port");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
        return Tadmor.DONE;
    }

    /** Runs when the process is told to end, and keeps it until everything is closed. */
    private static void end(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            stopped.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerOptions options() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException("--port " + port + ": must be between 0 and " + HIGHEST_PORT);
        }
        if (timeLimit < 1) {
            throw new UsageException("--time-limit " + timeLimit + ": must be 1 or more");
        }
        String demanded = token == null || token.isBlank() ? null : token;
        if (!ServerOptions.isLoopback(bind) && demanded == null) {
            throw new UsageException("--bind " + bind + " lets others ask: give --token a secret that they must show");
        }
        try {
            return ServerOptions.of(bind, port, demanded, Version.tadmor()).within(Duration.ofSeconds(timeLimit));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--token: " + e.getMessage());
        }
    }
}
