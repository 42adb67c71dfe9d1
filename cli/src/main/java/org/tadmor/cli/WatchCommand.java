package org.tadmor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.StandardOutput;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.InputException;
import org.tadmor.situations.Digester;
import org.tadmor.sources.SourceReader;
import org.tadmor.sources.web.AddressPolicy;
import org.tadmor.sources.web.FeedPoller;
import org.tadmor.sources.web.Opml;
import org.tadmor.sources.web.Timing;
import org.tadmor.sources.web.WebClient;
import org.tadmor.sources.web.WebLimits;
import org.tadmor.store.StoreEntry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tadmor watch}: polls feeds and stores what is new. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Polls RSS and Atom feeds and brings new reports into the store; with --out it writes their records as JSON lines instead.",
            "Heeds robots.txt, asks for changes only, and leaves a feed that fails alone for longer each time."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor watch https://example.org/feed.xml",
            "  tadmor watch --full-text --interval 30m --store war.store feeds.opml",
            "  tadmor watch --once --out - feeds.opml > new.jsonl"
        })
final class WatchCommand implements Callable<Integer> {
    private static final Duration LEAST_INTERVAL = Duration.ofMinutes(1);

    @Parameters(
            paramLabel = "FEED",
            arity = "1..*",
            description = "Addresses of RSS or Atom feeds, or OPML files that list them.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write records on to this file, or to standard output (-), instead of storing them.")
    private @Nullable Path out;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            defaultValue = "tadmor-watch.json",
            description = "Where it is kept what was seen of each feed (default: ${DEFAULT-VALUE}).")
    private Path state = Path.of("tadmor-watch.json");

    @Option(
            names = "--full-text",
            description = "Fetch the page behind each entry; the feed's own text where that fails or is longer.")
    private boolean fullText;

    @Option(names = "--once", description = "Poll each feed once and end.")
    private boolean once;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "15m",
            converter = TimeConverter.class,
            description = "Time between two polls of a feed, such as 90s, 30m or 2h (default: ${DEFAULT-VALUE}).")
    private Duration interval = Duration.ofMinutes(15);

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "1s",
            converter = TimeConverter.class,
            description = "Least time between two requests to one host; longer where its robots.txt asks for it"
                    + " (default: ${DEFAULT-VALUE}).")
    private Duration delay = Duration.ofSeconds(1);

    @Option(names = "--allow-private", description = "Also ask addresses of this machine and of private networks.")
    private boolean allowPrivate;

    @Option(names = "--mentions", description = "One more line for each place, actor and date mention.")
    private boolean mentions;

    @Option(names = "--with-text", description = "Each report's text in its record.")
    private boolean withText;

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** A number and s, m, h or d. */
    static final class TimeConverter implements ITypeConverter<Duration> {
        private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smhd])");

        @Override
        public Duration convert(String value) {
            Matcher time = TIME.matcher(value);
            if (!time.matches()) {
                throw new CommandLine.TypeConversionException("'" + value + "' is no time; write 90s, 30m, 2h or 1d");
            }
            long number = Long.parseLong(time.group(1));
            return switch (time.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }

    @Override
    public Integer call() {
        if (interval.compareTo(LEAST_INTERVAL) < 0) {
            throw new UsageException("--interval must be a minute or more, out of courtesy");
        }
        CommandLine console = Objects.requireNonNull(spec).commandLine();
        List<String> feeds = feeds();
        WatchFile file = WatchFile.open(state);
        Rejects rejects = new Rejects(console.getErr(), null);
        Lexicon words = lexicon.lexicon();
        Timing timing = new SystemTiming();
        WebClient client =
                new WebClient(Version.tadmor(), new AddressPolicy(allowPrivate), WebLimits.USUAL, delay, timing);
        FeedPoller poller = new FeedPoller(client, new SourceReader(words), interval, timing);
        Path target = out;
        try {
            if (target == null) {
                StoreEntry.Coding entries =
                        new StoreEntry.Coding(new Digester(words), words.fingerprint(), Version.tadmor());
                Delivery delivery = new StoreDelivery(store, new ReportCoder(words), entries);
                return watch(new FeedWatch(poller, fullText, file, delivery, rejects, timing), feeds, rejects);
            }
            try (RecordWriter writer = new RecordWriter(
                    target(target, console.getOut()),
                    new RecordWriter.Options(mentions, withText),
                    words.fingerprint())) {
                Delivery delivery = new RecordDelivery(new ReportCoder(words), writer);
                return watch(new FeedWatch(poller, fullText, file, delivery, rejects, timing), feeds, rejects);
            }
        } catch (IOException e) {
            throw Target.failure(out, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Tadmor.DONE;
        }
    }

    private int watch(FeedWatch watch, List<String> feeds, Rejects rejects) throws IOException, InterruptedException {
        if (once) {
            watch.once(feeds);
        } else {
            watch.forever(feeds);
        }
        return rejects.summarise(watch.delivered());
    }

    private static Writer target(Path out, PrintWriter standard) throws IOException {
        return out.toString().equals(Inputs.STDIN) ? new StandardOutput(standard) : AppendedLines.open(out);
    }

    /** The feeds named and those of the lists named, each once. */
    private List<String> feeds() {
        Set<String> feeds = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (argument.startsWith("http://") || argument.startsWith("https://")) {
                feeds.add(argument);
            } else {
                feeds.addAll(listed(argument));
            }
        }
        return List.copyOf(feeds);
    }

    private static List<String> listed(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return Opml.feeds(in, file);
        } catch (InputException e) {
            throw new UsageException(file + " " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException(
                    "cannot read " + file + ": " + Reasons.of(e) + "; name http(s) addresses or OPML files");
        }
    }
}
