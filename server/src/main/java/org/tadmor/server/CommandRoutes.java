package org.tadmor.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Commands that were typed elsewhere on this machine while this process has the store open: an embedded store is open in one process at a time.
 * Who may read the store's files knows the secret.
 */
final class CommandRoutes {
    static final String PATH = Routes.API + "/commands";
    static final String SECRET = "X-Tadmor-Secret";

    private static final int SECRET_BYTES = 32;

    private final Commands commands;
    private final String secret;

    CommandRoutes(Commands commands) {
        this.commands = commands;
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
    }

    String secret() {
        return secret;
    }

    /** Whether a request comes from this machine and shows the secret. */
    boolean isShown(Context context) {
        String shown = context.header(SECRET);
        boolean here = context.req().getRemoteAddr().equals(context.req().getLocalAddr())
                || ServerOptions.isLoopback(context.req().getRemoteAddr());
        return here && shown != null && Guard.same(shown, secret);
    }

    void addTo(Routes routes) {
        routes.post("/commands", this::run);
    }

    private void run(Context context) throws IOException {
        if (!isShown(context)) {
            throw new Problem(403, "secret", "commands are taken from this machine, with the secret of serve.json");
        }
        JsonNode body = body(context);
        List<String> arguments = new ArrayList<>();
        body.path("arguments").forEach(argument -> arguments.add(argument.asString("")));
        Path directory = directory(body.path("directory").asString(""));
        context.disableCompression().contentType("application/x-ndjson");
        OutputStream out = context.outputStream();
        Lines lines = new Lines(out);
        int code = commands.run(List.copyOf(arguments), directory, lines.part("out"), lines.part("err"));
        lines.line(Map.of("exit", code));
    }

    private static JsonNode body(Context context) {
        try {
            return Answers.JSON.readTree(context.body());
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Path directory(String text) {
        try {
            Path directory = Path.of(text);
            if (directory.isAbsolute()) {
                return directory;
            }
        } catch (InvalidPathException e) {
            throw Problem.badRequest("\"directory\" is no path: " + e.getReason());
        }
        throw Problem.badRequest("\"directory\" must be an absolute path");
    }

    /** What a command prints, one JSON object a piece, as it comes. */
    private static final class Lines {
        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        synchronized void line(Map<String, Object> line) throws IOException {
            out.write(Answers.JSON.writeValueAsBytes(line));
            out.write("\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        Writer part(String name) {
            return new Writer() {
                @Override
                public void write(char[] buffer, int offset, int length) throws IOException {
                    if (length > 0) {
                        line(Map.of(name, new String(buffer, offset, length)));
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
        }
    }
}
