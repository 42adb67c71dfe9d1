package org.tadmor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;

class HtmlReaderTest {
    private static final HtmlReader READER = new HtmlReader(Lexicon.bundled());
    private static final String STORY =
            "<p>NORTHPORT, May 2 (HP) — The bridge over the river was <b>shut</b> on Sunday, the <a href=x>mayor</a> said.</p>"
                    + "<p>Traders waited on both banks,\n   and nobody could say when it would open again.</p>";

    private static Ingested read(byte[] page) {
        return READER.read(new ByteArrayInputStream(page), Origin.of("a.html"))
                .toList()
                .get(0);
    }

    private static Report report(String page) {
        Ingested read = read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Ingested.Accepted.class);
        return ((Ingested.Accepted) read).report();
    }

    private static List<String> zones(Report report) {
        return report.zones().stream()
                .map(zone -> zone.kind() + " " + zone.span().in(report.text()))
                .toList();
    }

    @Test
    void readsAPageByItsJsonLd() {
        Report report = report(
                """
                <html lang="en-GB"><head><title>x</title><link rel=canonical href="http://hp.example/1">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],
                "headline":"Bridge shut &amp; guarded","datePublished":"2017-05-03T08:00:00+02:00",
                "author":[{"@type":"Person","name":"Ida Berg"},{"name":"Tom Rask"}],"publisher":{"name":"Harbour Press"}}]}</script></head>
                <body><nav><ul><li><a href=1>Home</a><li><a href=2>World news from everywhere you can think of today</a></ul></nav>
                <article><h1>Bridge shut &amp; guarded</h1><div class="byline">By Ida Berg and Tom Rask</div>
                """ + STORY
                        + "<div class=related><p>Another story about something else that happened here.</p></div></article><footer>All rights reserved by us.</footer>");
        assertThat(report.text()).isEqualTo("""
                Bridge shut & guarded

                By Ida Berg and Tom Rask

                NORTHPORT, May 2 (HP) — The bridge over the river was shut on Sunday, the mayor said.

                Traders waited on both banks, and nobody could say when it would open again.
                """);
        assertThat(zones(report))
                .containsExactly(
                        "TITLE Bridge shut & guarded",
                        "BYLINE By Ida Berg and Tom Rask",
                        "DATELINE NORTHPORT, May 2 (HP) —");
        assertThat(report.author()).isEqualTo("Ida Berg, Tom Rask");
        assertThat(report.outlet()).isEqualTo("Harbour Press");
        assertThat(report.published()).isEqualTo("2017-05-03");
        assertThat(report.url()).isEqualTo("http://hp.example/1");
        assertThat(report.language()).isEqualTo("en");
    }

    @Test
    void readsAPageByItsMetaTags() {
        Report report = report(
                "<title>Bridge shut | Harbour Press</title><meta property='og:site_name' content='Harbour Press'>"
                        + "<meta property='og:title' content='Bridge shut | Harbour Press'><meta name=author content='Ida Berg'>"
                        + "<meta property='article:published_time' content='2017-05-03'>"
                        + "<script type='application/ld+json'>{broken</script><main>" + STORY + "</main>");
        assertThat(report.title()).isEqualTo("Bridge shut");
        assertThat(report.author()).isEqualTo("Ida Berg");
        assertThat(report.published()).isEqualTo("2017-05-03");
    }

    @Test
    void readsAPageByWhatItShows() {
        Report report = report(
                "<h1>Bridge shut</h1><p class=byline>By Ida Berg | 3 May 2017 | Harbour Press</p><div><div>" + STORY
                        + "</div></div>"
                        + "<div><a href=1>One more thing</a> <a href=2>And another thing to read about the town</a></div>");
        assertThat(report.title()).isEqualTo("Bridge shut");
        assertThat(report.author()).isEqualTo("Ida Berg");
        assertThat(report.outlet()).isEqualTo("Harbour Press");
        assertThat(report.published()).isEqualTo("2017-05-03");
        assertThat(report.text()).endsWith("open again.\n").doesNotContain("another thing");
    }

    @Test
    void anUnclosedPageIsRead() {
        Report report = report(
                "<html><body><div class='story'><h1>Bridge shut<p>The bridge over the river was shut on Sunday, the mayor said"
                        + "<p>Traders waited on both <i>banks<p>Nobody could <!-- say when it would open");
        assertThat(report.text()).contains("the mayor said\n\nTraders waited on both banks\n\nNobody could");
    }

    @Test
    void lineBreaksMakeParagraphs() {
        Report report = report(
                "<body>The bridge over the river was shut on Sunday, the mayor said.<br><br>Traders waited on both banks of it.");
        assertThat(report.text())
                .isEqualTo(
                        "The bridge over the river was shut on Sunday, the mayor said.\n\nTraders waited on both banks of it.\n");
    }

    @Test
    void aDeclaredEncodingIsRespected() {
        byte[] page = ("<meta charset=windows-1252><article>" + STORY.replace("river", "Côte"))
                .getBytes(Charset.forName("windows-1252"));
        assertThat(((Ingested.Accepted) read(page)).report().text()).contains("over the Côte was");
        byte[] undeclared = "<p>The C\u00f4te".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(((Ingested.Rejected) read(undeclared)).code()).isEqualTo(RejectCode.ENCODING);
    }

    @Test
    void whatHasNoArticleIsRejected() {
        assertThat(((Ingested.Rejected) read(new byte[0])).code()).isEqualTo(RejectCode.EMPTY);
        assertThat(((Ingested.Rejected) read("<nav><a href=1>Home</a></nav>".getBytes(StandardCharsets.UTF_8))).code())
                .isEqualTo(RejectCode.EMPTY);
        assertThat(((Ingested.Rejected) read("%PDF-1".getBytes(StandardCharsets.UTF_8))).code())
                .isEqualTo(RejectCode.BINARY);
        byte[] large = new byte[17_000_000];
        Arrays.fill(large, (byte) 'a');
        assertThat(((Ingested.Rejected) read(large)).code()).isEqualTo(RejectCode.TOO_LARGE);
    }

    @Test
    void deepNestingStaysBounded() {
        assertThat(report("<div>".repeat(100_000) + STORY).text()).contains("Traders waited");
        assertThat(report("<p>" + "<b><i>".repeat(20_000) + STORY).zones())
                .allMatch(zone -> zone.kind() == Zone.Kind.DATELINE);
    }
}
