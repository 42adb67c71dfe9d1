package org.tadmor.cli.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.tadmor.cli.output.ReportOutput;
import org.tadmor.coding.CodedReport;
import org.tadmor.report.Report;

/**
 * Dossiers as HTML: into a directory, a page for each report and an index over them; or, when the path ends in
 * {@code .html}, into that one file.
 */
public final class DossierOutput implements ReportOutput {
    private static final int LONGEST_NAME = 80;

    private final Path target;
    private final boolean single;
    private final DossierPage page;
    private final PageShell shell;
    private final HtmlTable index = new HtmlTable("Report", "outlet", "date", "claims", "voices", "places held");
    private final Set<String> names = new HashSet<>(Set.of("index"));

    /**
     * @param target a directory, made if it is missing, or a file whose name ends in {@code .html}
     * @param provenance version and lexicon, for the foot of each page
     * @throws IOException when the target cannot be written
     */
    public DossierOutput(Path target, String provenance) throws IOException {
        this.target = target;
        this.single = target.getFileName() != null
                && target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".html");
        this.shell = new PageShell(provenance);
        this.page = new DossierPage(new MapFigure(Basemap.load()), shell);
        if (single) {
            Files.writeString(target, "");
        } else {
            Files.createDirectories(target);
            Files.writeString(target.resolve("index.html"), "");
        }
    }

    @Override
    public void add(CodedReport coded) throws IOException {
        String html = page.html(coded);
        if (single) {
            if (!names.add("single")) {
                throw new IOException("holds one report; give a directory to --out for several");
            }
            Files.writeString(target, html, StandardCharsets.UTF_8);
            return;
        }
        String name = fileName(coded.document().report());
        Files.writeString(target.resolve(name), html, StandardCharsets.UTF_8);
        Report report = coded.document().report();
        index.row(name, "")
                .cell("<a href=\"" + name + "\">" + Html.escape(DossierPage.title(report)) + "</a>")
                .text(report.outlet() == null ? "" : report.outlet())
                .text(report.published() == null ? "" : report.published().toString())
                .text(Integer.toString(coded.claims().size()))
                .text(Integer.toString(new Voices(coded).names().size()))
                .text(Integer.toString(coded.control().size()));
    }

    @Override
    public void close() throws IOException {
        if (!single) {
            String body = "<header><h1>Dossiers</h1></header>\n<main><section>"
                    + (index.isEmpty() ? "<p class=\"none\">No report could be read.</p>" : index.html())
                    + "</section></main>\n";
            Files.writeString(target.resolve("index.html"), shell.page("Dossiers", body), StandardCharsets.UTF_8);
        }
    }

    /** Ids may be paths or URLs: only plain letters and digits reach the file system, and no two share a name. */
    private String fileName(Report report) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < report.id().length() && plain.length() < LONGEST_NAME; i++) {
            char c = Character.toLowerCase(report.id().charAt(i));
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            plain.append(letter ? c : '-');
        }
        String stem = plain.toString().replaceAll("-+", "-").replaceAll("^-|-(txt|html?)?$", "");
        String name = stem.isEmpty() ? "report" : stem;
        for (int n = 2; !names.add(name); n++) {
            name = stem + "-" + n;
        }
        return name + ".html";
    }
}
