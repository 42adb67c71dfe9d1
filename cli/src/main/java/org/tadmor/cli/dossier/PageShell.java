package org.tadmor.cli.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is around every page: head, style and script inlined, and how the page came to be. */
final class PageShell {
    private final String style = resource("dossier.css");
    private final String script = resource("dossier.js");
    private final String provenance;

    /** @param provenance version and lexicon fingerprint, plain text */
    PageShell(String provenance) {
        this.provenance = provenance;
    }

    String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
                script-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s<footer>%s. It says who says what; it never says what is true.</footer>
                <script>
                %s</script>
                </body>
                </html>
                """.formatted(Html.escape(title), style, body, Html.escape(provenance), script);
    }

    private static String resource(String name) {
        try (InputStream in = PageShell.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
