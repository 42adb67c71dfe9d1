package org.tadmor.coding;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Claims;
import org.tadmor.control.Control;
import org.tadmor.control.ControlReader;
import org.tadmor.dates.DateResolver;
import org.tadmor.dates.Dates;
import org.tadmor.events.Event;
import org.tadmor.events.EventCoder;
import org.tadmor.events.JudgeModel;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.places.Atlas;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.PlaceResolver;
import org.tadmor.places.Places;
import org.tadmor.report.Report;
import org.tadmor.rhetoric.Rhetoric;
import org.tadmor.rhetoric.RhetoricReader;

/** The chain: a report in, everything it says out. Immutable; one serves all threads. */
public final class ReportCoder {
    private final Analyzer analyzer;
    private final ActorResolver actors;
    private final EventCoder events;
    private final ClaimCoder claims;
    private final PlaceResolver places;
    private final DateResolver dates;
    private final ControlReader control;
    private final RhetoricReader rhetoric;

    /**
     * @param lexicon words, patterns and tables in effect
     * @throws LexiconException when a file of the lexicon cannot be used
     */
    public ReportCoder(Lexicon lexicon) {
        // The two large resources, actors and places take about as long as the patterns: they load beside these.
        CompletableFuture<LanguageModel> model = CompletableFuture.supplyAsync(LanguageModel::english);
        CompletableFuture<Gazetteer> gazetteer = model.thenApplyAsync(loaded -> Gazetteer.bundled());
        CompletableFuture<ActorResolver> resolver = gazetteer.thenApplyAsync(loaded -> new ActorResolver(lexicon));
        CompletableFuture<PlaceResolver> locator = resolver.thenCombineAsync(
                gazetteer, (read, loaded) -> new PlaceResolver(new Atlas(loaded, lexicon), lexicon));
        events = new EventCoder(lexicon, pattern -> true, JudgeModel.bundled());
        claims = new ClaimCoder(lexicon);
        analyzer = new Analyzer(model.join(), new Tokenizer(lexicon));
        dates = new DateResolver(lexicon);
        control = new ControlReader(lexicon);
        rhetoric = new RhetoricReader(lexicon);
        actors = joined(resolver);
        places = joined(locator);
    }

    /** Begins to load, on another thread, what every coder needs whatever its lexicon: who calls this early waits less later. */
    public static void preload() {
        Thread loading = new Thread(
                () -> {
                    LanguageModel.english();
                    Gazetteer.bundled();
                },
                "loading");
        loading.setDaemon(true);
        loading.start();
    }

    /** What was made on another thread; a lexicon that could not be used is told as such. */
    private static <T> T joined(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LexiconException unusable) {
                throw unusable;
            }
            throw e;
        }
    }

    /** Reads a report. Never fails on any text; what cannot be read is simply not in the result. */
    public CodedReport code(Report report) {
        Document document = analyzer.analyze(report);
        Cast cast = actors.resolve(document);
        List<Event> told = events.code(document, cast);
        Claims said = claims.code(document, cast, told);
        Places where = places.resolve(document, cast, said.claims(), said.statements());
        Dates when = dates.resolve(document, said.claims());
        List<Control> held = control.read(document, cast, said, where, when);
        List<Rhetoric> loaded = rhetoric.read(document);
        DocumentProfile profile = DocumentProfile.of(document, said, loaded);
        return new CodedReport(document, cast, said.claims(), said.statements(), where, when, held, loaded, profile);
    }
}
