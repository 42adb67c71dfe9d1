package org.tadmor.cli.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Statement;
import org.tadmor.cli.output.Words;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.DocumentProfile;
import org.tadmor.control.Control;
import org.tadmor.places.PlaceMention;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.rhetoric.Rhetoric;
import org.tadmor.text.Span;

/** One report as a page that needs nothing else: text, tables, map, timeline, style and script in one file. */
final class DossierPage {
    private final MapFigure map;
    private final PageShell shell;

    DossierPage(MapFigure map, PageShell shell) {
        this.map = map;
        this.shell = shell;
    }

    String html(CodedReport coded) {
        Report report = coded.document().report();
        Voices voices = new Voices(coded);
        StringBuilder body = new StringBuilder(1 << 16);
        head(coded, voices, body);
        body.append("<main>\n<section class=\"reading\" aria-label=\"The report\">\n");
        legend(voices, body);
        body.append("<article class=\"text\" lang=\"")
                .append(Html.escape(report.language()))
                .append("\">");
        body.append(marked(coded, voices).html(report.text())).append("</article>\n</section>\n");
        body.append("<aside id=\"card\" aria-live=\"polite\" hidden></aside>\n");
        body.append("<div class=\"side\">\n");
        map.of(coded)
                .ifPresent(svg -> section(
                        body,
                        "Where",
                        "<figure>" + svg + "<figcaption>Circles: events, coloured by kind, larger for more records."
                                + " Squares: places said to be held, taken or lost. Grey: places only named. Faded: whole provinces or"
                                + " countries. Borders are de facto (Natural Earth).</figcaption></figure>"));
        section(body, "When", Timeline.html(coded));
        body.append("</div>\n");
        section(body, "Who did what to whom, according to whom", claims(coded));
        section(body, "Who holds which place", control(coded));
        section(body, "Who says what", statements(coded, voices));
        body.append("</main>\n");
        return shell.page(title(report), body.toString());
    }

    static String title(Report report) {
        return report.title() == null ? report.id() : report.title();
    }

    /** The line under a headline: outlet, author, day, link. */
    static String origin(Report report) {
        StringBuilder line = new StringBuilder();
        line.append(Html.escape(report.outlet() == null ? "Unknown outlet" : report.outlet()));
        if (report.author() != null) {
            line.append(" · ").append(Html.escape(report.author()));
        }
        line.append(" · ").append(report.published() == null ? "no date" : report.published());
        return line.toString();
    }

    private static void head(CodedReport coded, Voices voices, StringBuilder body) {
        Report report = coded.document().report();
        Profile profile = Profile.of(coded, voices.names().size());
        body.append("<header>\n<h1>").append(Html.escape(title(report))).append("</h1>\n<p class=\"origin\">");
        body.append(origin(report)).append("</p>\n<dl class=\"profile\">");
        fact(body, profile.claims(), "claims");
        fact(body, profile.voices(), "voices");
        DocumentProfile speech = coded.profile();
        if (speech.opinion()) {
            fact(body, "opinion", "piece: what it asserts is its author's");
        }
        fact(body, share(speech, speech.attributed()), "sentences attributed");
        fact(body, share(speech, speech.anonymous()), "to unnamed sources");
        fact(body, share(speech, speech.hedged()), "sentences hedged");
        fact(body, share(speech, speech.loaded()), "loaded, author");
        fact(body, share(speech, speech.loadedQuoted()), "loaded, quoted");
        fact(body, profile.anonymous(), "claims from unnamed sources");
        fact(body, profile.hedged(), "claims not held for certain");
        body.append("</dl>\n</header>\n");
    }

    private static void fact(StringBuilder body, Object number, String what) {
        body.append("<div><dd>").append(number).append("</dd><dt>").append(what).append("</dt></div>");
    }

    private static String share(DocumentProfile speech, int some) {
        return Math.round(100 * speech.share(some)) + "&nbsp;%";
    }

    private static void legend(Voices voices, StringBuilder body) {
        body.append("<div class=\"legend\"><p>");
        for (String name : voices.names()) {
            body.append("<span class=\"voice ").append(voices.style(name)).append("\"><b>");
            body.append(voices.letter(name))
                    .append("</b> ")
                    .append(Html.escape(name))
                    .append("</span> ");
        }
        body.append("</p><p class=\"keys\"><span class=\"event q1\">talk</span> <span class=\"event q2\">help</span>"
                + " <span class=\"event q3\">words against</span> <span class=\"event q4\">force</span>"
                + " <span class=\"cue\">who says so</span> <span class=\"loaded\">loaded, author</span>"
                + " <span class=\"loaded quoted\">loaded, quoted</span> <span class=\"place\">place</span> <span class=\"held\">held or lost</span>"
                + " <span class=\"date\">date</span></p></div>\n");
    }

    private static MarkedText marked(CodedReport coded, Voices voices) {
        String text = coded.document().text();
        MarkedText marks = new MarkedText();
        for (Zone zone : coded.document().report().zones()) {
            marks.add(zone.span(), "zone-" + Words.lower(zone.kind()), "");
        }
        int number = 0;
        for (Statement statement : coded.statements()) {
            String id = "s" + ++number;
            String name = Voices.name(statement, text);
            String tag = voices.letter(name);
            for (Span content : statement.content()) {
                marks.add(new MarkedText.Mark(content, "said " + voices.style(name), id, tag));
                tag = "";
            }
            mark(marks, statement.cue(), "cue", id);
            mark(marks, statement.source(), "speaker", id);
        }
        for (PlaceMention place : coded.places().mentions()) {
            marks.add(place.span(), "place", "");
        }
        coded.dates().mentions().forEach(date -> marks.add(date.span(), "date", ""));
        for (Rhetoric rhetoric : coded.rhetoric()) {
            marks.add(rhetoric.span(), rhetoric.voice() == Rhetoric.Voice.QUOTED ? "loaded quoted" : "loaded", "");
        }
        number = 0;
        for (Claim claim : coded.claims()) {
            marks.add(
                    claim.event().triggerSpan(),
                    "event q" + claim.event().type().quad(),
                    "c" + ++number);
        }
        number = 0;
        for (Control control : coded.control()) {
            marks.add(control.place().span(), "held", "k" + ++number);
        }
        return marks;
    }

    private static void mark(MarkedText marks, @Nullable Span span, String style, String id) {
        if (span != null) {
            marks.add(span, style, id);
        }
    }

    private static void section(StringBuilder body, String title, String content) {
        if (!content.isEmpty()) {
            body.append("<section>\n<h2>").append(title).append("</h2>\n");
            body.append(content).append("</section>\n");
        }
    }

    private static String claims(CodedReport coded) {
        String text = coded.document().text();
        HtmlTable table = new HtmlTable(
                "Who", "did", "to whom", "where", "when", "according to", "factuality", "words", "pattern");
        int number = 0;
        for (Claim claim : coded.claims()) {
            String id = "c" + ++number;
            table.row(id, "q" + claim.event().type().quad())
                    .cell(actors(claim.event().actors()))
                    .cell("<b>" + Html.escape(Words.event(claim.event())) + "</b> "
                            + Html.escape(String.join(", ", claim.event().contexts())))
                    .cell(actors(claim.event().recipients()))
                    .text(Words.place(coded.places().of(claim).orElse(null), text))
                    .text(Words.date(coded.dates().of(claim).orElse(null)))
                    .text(Words.chain(claim.chain()))
                    .text(claim.factuality().code())
                    .text(claim.event().triggerSpan().in(text))
                    .cell("<code>" + Html.escape(claim.event().pattern()) + "</code>");
        }
        return table.isEmpty() ? "<p class=\"none\">No event was found in this report.</p>" : table.html();
    }

    private static String actors(List<ActorMention> mentions) {
        StringBuilder names = new StringBuilder();
        for (ActorMention mention : mentions) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(Html.escape(mention.actor().name()));
            if (mention.actor().code() != null) {
                names.append(" <small>")
                        .append(Html.escape(mention.actor().code()))
                        .append("</small>");
            }
        }
        return names.toString();
    }

    private static String statements(CodedReport coded, Voices voices) {
        String text = coded.document().text();
        HtmlTable table = new HtmlTable("Voice", "how", "what", "kind");
        int number = 0;
        for (Statement statement : coded.statements()) {
            String id = "s" + ++number;
            String name = Voices.name(statement, text);
            List<String> content =
                    statement.content().stream().map(span -> span.in(text)).toList();
            table.row(id, "")
                    .cell("<span class=\"voice " + voices.style(name) + "\"><b>" + voices.letter(name) + "</b> "
                            + Html.escape(name) + "</span>")
                    .text(statement.cue() == null ? "" : statement.cue().in(text))
                    .text(String.join(" … ", content))
                    .text(Words.lower(statement.kind()));
        }
        return table.isEmpty() ? "" : table.html();
    }

    private static String control(CodedReport coded) {
        String text = coded.document().text();
        HtmlTable table =
                new HtmlTable("Place", "status", "holder", "from", "when", "according to", "factuality", "words");
        int number = 0;
        for (Control control : coded.control()) {
            String id = "k" + ++number;
            table.row(id, "")
                    .text(Words.place(control.place(), text))
                    .cell("<b>" + Words.lower(control.status()) + "</b>")
                    .text(Words.name(control.holder()))
                    .text(Words.name(control.loser()))
                    .text(Words.date(control.date()))
                    .text(Words.chain(control.chain()))
                    .text(control.factuality().code())
                    .text(coded.document()
                            .sentences()
                            .get(control.sentence())
                            .span()
                            .in(text));
        }
        return table.isEmpty() ? "" : table.html();
    }
}
