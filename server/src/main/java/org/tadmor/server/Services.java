package org.tadmor.server;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.ReportReader;
import org.tadmor.store.Store;

/** What a server serves: a store, somebody who codes reports into it, and commands that others run in this process. */
public final class Services implements AutoCloseable {
    private final Store store;
    private final Lexicon lexicon;
    private final Intake intake;
    private final Broadcast broadcast;
    private final @Nullable CommandRoutes commands;

    /**
     * @param store stays open when this is closed
     * @param lexicon that reports are coded with
     * @param reader of uploads of any format; made when first needed
     * @param version of the program
     * @param commands that run in this process, or null for none
     */
    public Services(
            Store store, Lexicon lexicon, Supplier<ReportReader> reader, String version, @Nullable Commands commands) {
        this.store = store;
        this.lexicon = lexicon;
        this.intake = new Intake(store.shared(), lexicon, reader, version);
        this.broadcast = new Broadcast(store);
        this.commands = commands == null ? null : new CommandRoutes(commands);
    }

    Store store() {
        return store;
    }

    /** What must be shown to run commands; a secret of those who may read the store's files. */
    public String secret() {
        if (commands == null) {
            throw new IllegalStateException("this server runs no commands");
        }
        return commands.secret();
    }

    /** Whether a request shows that secret, on this machine. */
    boolean isOwner(Context context) {
        return commands != null && commands.isShown(context);
    }

    void addTo(Routes routes, ServerOptions options) {
        new OverviewRoutes(store, lexicon, options.version()).addTo(routes::ask);
        new RecordRoutes(store).addTo(routes::ask);
        new ActorRoutes(store, lexicon).addTo(routes::ask);
        new SituationRoutes(store).addTo(routes::ask);
        new SourceRoutes(store).addTo(routes::ask);
        new SearchRoutes(store).addTo(routes::ask);
        new MarkRoutes(store).addTo(routes);
        new ExportRoutes(store).addTo(routes);
        new UploadRoutes(intake, options.largestBody()).addTo(routes);
        broadcast.addTo(routes);
        new Document().addTo(routes);
        if (commands != null) {
            commands.addTo(routes);
        }
    }

    /** Ends what would keep requests from ending. */
    void closing() {
        broadcast.close();
    }

    /** Stores what was accepted; the store itself stays open. */
    @Override
    public void close() {
        intake.close();
    }
}
