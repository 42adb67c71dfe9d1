package org.tadmor.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tadmor.report.Origin;

/** Reports that are sent to be coded and stored. */
final class UploadRoutes {
    private static final long SECONDS_TO_WAIT = 20;

    private final Intake intake;
    private final long largest;

    /** @param largest bytes of a body */
    UploadRoutes(Intake intake, long largest) {
        this.intake = intake;
        this.largest = largest;
    }

    void addTo(Routes routes) {
        routes.post("/reports", this::reports);
        routes.post("/samples", context -> answer(context, intake.add(Samples.read(intake.reader()))));
    }

    private void reports(Context context) throws IOException {
        String type = Objects.requireNonNullElse(context.contentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            UploadedFile file = context.uploadedFile("file");
            if (file == null) {
                throw Problem.badRequest("the form has no file in its field \"file\"");
            }
            String name = file.filename().replaceAll(".*[/\\\\]", "");
            try (InputStream in = file.content()) {
                answer(context, intake.add(intake.reader().read(in, Origin.of(name.isBlank() ? "upload" : name))));
            }
        } else if (type.startsWith("application/json") || type.startsWith("application/x-ndjson")) {
            byte[] body = context.bodyInputStream().readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
            if (body.length > largest) {
                throw Guard.tooLarge(largest);
            }
            byte[] lines = type.startsWith("application/json") ? Bodies.oneLine(body) : body;
            // The name's ending tells the reader what the bytes are.
            answer(
                    context,
                    intake.add(intake.reader()
                            .read(
                                    new ByteArrayInputStream(lines),
                                    Origin.of("upload-" + Bodies.sum(lines) + ".jsonl"))));
        } else {
            throw new Problem(
                    415,
                    "unsupported-media-type",
                    "send application/json, application/x-ndjson, or multipart/form-data with a field \"file\"");
        }
    }

    /** Waits a while for the outcome; what takes longer goes on, and its events tell. */
    private static void answer(Context context, CompletableFuture<Intake.Outcome> outcome) {
        try {
            Answers.json(context.status(200), outcome.get(SECONDS_TO_WAIT, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            Answers.json(context.status(202), new Intake.Outcome(0, 0, List.of(), List.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "stopping", "the server is stopping");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
