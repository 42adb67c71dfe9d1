package org.tadmor.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.InputBytes;
import org.tadmor.report.InputException;
import org.tadmor.report.Masthead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;
import org.tadmor.report.ReportReader;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Reads a web page as one report. The report's text is headline, byline and paragraphs of the article, an empty line
 * between them; offsets point into that text, not into the page. Headline, author, outlet and date come from JSON-LD,
 * then meta tags, then what the page shows. Pages may be unclosed or broken. A page that declares another encoding than
 * UTF-8 is read in that encoding.
 */
public final class HtmlReader implements ReportReader {
    private static final int MOST_BYTES = 8_000_000;

    /** Stands between paragraphs while a fragment becomes one line: an information separator, which no page shows. */
    private static final String PARAGRAPH = "\u001E";

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "br", "li", "blockquote", "h1", "h2", "h3", "h4", "tr");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Masthead masthead;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public HtmlReader(Lexicon lexicon) {
        this.masthead = new Masthead(lexicon);
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return Ingested.one(origin, () -> report(in, origin));
    }

    /** The running text of a piece of HTML, an empty line between its paragraphs. */
    static String textOf(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode piece) {
                            text.append(piece.text());
                        } else {
                            tail(node, depth);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            boolean parts = PARAGRAPHS.contains(element.normalName());
                            text.append(parts ? PARAGRAPH : element.isBlock() ? " " : "");
                        }
                    }
                },
                Jsoup.parseBodyFragment(html).body());
        return Arrays.stream(text.toString().split(PARAGRAPH, -1))
                .map(paragraph -> BLANKS.matcher(paragraph).replaceAll(" ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private Report report(InputStream in, Origin origin) throws IOException, InputException {
        Document page = page(in, origin.name());
        HtmlMetadata metadata = HtmlMetadata.of(page);
        Element bylineElement = HtmlMetadata.byline(page);
        List<String> paragraphs = new MainText(metadata.title(), bylineElement).paragraphs(page);
        if (paragraphs.isEmpty() && metadata.body() != null) {
            metadata.body()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(paragraphs::add);
        }
        if (paragraphs.isEmpty()) {
            throw new InputException(RejectCode.EMPTY, origin.name(), "is a page without an article's text");
        }
        StringBuilder text = new StringBuilder();
        List<Zone> zones = new ArrayList<>(2);
        append(text, zones, Zone.Kind.TITLE, metadata.title());
        append(
                text,
                zones,
                Zone.Kind.BYLINE,
                bylineElement == null ? null : bylineElement.text().strip());
        for (String paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        text.append('\n');
        if (text.length() > LONGEST) {
            throw new InputException(
                    RejectCode.TOO_LARGE, origin.name(), "has an article of more than 2 million characters; cut it");
        }
        Masthead.Head head = masthead.read(text.toString(), zones);
        LocalDate published = metadata.published(masthead);
        return new Report(
                origin.name(),
                text.toString(),
                head.zones(),
                metadata.title(),
                first(origin.outlet(), first(metadata.outlet(), head.outlet())),
                first(metadata.author(), author(head.author(), bylineElement)),
                origin.published() != null ? origin.published() : published != null ? published : head.published(),
                metadata.url(),
                metadata.language());
    }

    private static Document page(InputStream in, String where) throws IOException, InputException {
        byte[] bytes = InputBytes.read(
                in, where, MOST_BYTES, "is larger than 8 MB, the most of one page; save its article alone");
        InputBytes.refuseKnownBinary(bytes, bytes.length, where);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        if (page.charset().equals(StandardCharsets.UTF_8)) {
            InputBytes.utf8(bytes, bytes.length, where, 0);
        }
        return page;
    }

    private static void append(StringBuilder text, List<Zone> zones, Zone.Kind kind, @Nullable String line) {
        if (line != null && !line.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n");
            zones.add(new Zone(kind, new Span(text.length(), text.length() + line.length())));
            text.append(line);
        }
    }

    private static @Nullable String first(@Nullable String given, @Nullable String found) {
        return given != null ? given : found;
    }

    /** A byline element without "by" holds a bare name. */
    private static @Nullable String author(@Nullable String read, @Nullable Element byline) {
        if (read != null || byline == null) {
            return read;
        }
        String name = byline.text().strip();
        boolean bare =
                name.length() <= 60 && name.chars().allMatch(c -> Character.isLetter(c) || " .-'’".indexOf(c) >= 0);
        return bare ? name : null;
    }
}
