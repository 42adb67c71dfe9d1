package org.tadmor.sources;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputBytes;
import org.tadmor.report.InputException;
import org.tadmor.report.Masthead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/**
 * Reads RSS and Atom: every entry is a report, named by its link, of the text that the feed itself carries (often a summary only; the
 * article behind the link is not fetched). Document types are refused, so that no entity is ever expanded.
 */
public final class FeedReader implements ReportReader {
    private static final int MOST_BYTES = 32_000_000;

    /** Refuses elements nested without end, at which the tree builder (JDOM) would take quadratic time. */
    private static final class ShallowInput extends WireFeedInput {
        private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
        private static final String DEEPEST = "200";

        @Override
        protected SAXBuilder createSAXBuilder() {
            SAXBuilder builder = super.createSAXBuilder();
            builder.setProperty(DEPTH, DEEPEST);
            return builder;
        }
    }

    private final Masthead masthead;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public FeedReader(Lexicon lexicon) {
        masthead = new Masthead(lexicon);
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        try {
            byte[] bytes = InputBytes.read(in, origin.name(), MOST_BYTES, "is a feed of more than 32 MB; cut it");
            SyndFeed feed = parsed(bytes, origin);
            if (feed.getEntries().isEmpty()) {
                return Stream.of(new Rejected(RejectCode.EMPTY, origin.name(), "is a feed without entries"));
            }
            return entries(feed, origin).map(FeedEntry::own);
        } catch (InputException e) {
            return Stream.of(e.rejected());
        } catch (IOException e) {
            return Stream.of(Ingested.unreadable(origin.name(), e));
        }
    }

    /**
     * The entries of a feed, newest first where the feed has them so.
     *
     * @param bytes the whole feed
     * @throws InputException when it is no feed
     */
    List<FeedEntry> entries(byte[] bytes, Origin origin) throws InputException {
        try {
            return entries(parsed(bytes, origin), origin).toList();
        } catch (IOException e) {
            throw new InputException(RejectCode.ENCODING, origin.name(), "cannot be decoded: " + e.getMessage());
        }
    }

    private static SyndFeed parsed(byte[] bytes, Origin origin) throws IOException, InputException {
        try {
            ShallowInput parser = new ShallowInput();
            parser.setAllowDoctypes(false);
            return new SyndFeedImpl(parser.build(new XmlReader(new ByteArrayInputStream(bytes))));
        } catch (FeedException | IllegalArgumentException e) {
            throw new InputException(
                    RejectCode.FORMAT, origin.name(), "is no RSS or Atom feed that can be read: " + e.getMessage());
        }
    }

    private Stream<FeedEntry> entries(SyndFeed feed, Origin origin) {
        List<SyndEntry> entries = feed.getEntries();
        return IntStream.range(0, entries.size()).mapToObj(i -> entry(feed, entries.get(i), i, origin));
    }

    private FeedEntry entry(SyndFeed feed, SyndEntry entry, int index, Origin origin) {
        String link = entry.getLink() != null ? entry.getLink() : entry.getUri();
        String id = link != null && !link.isBlank() ? link.strip() : origin.name() + "#" + (index + 1);
        Article article = new Article(
                id,
                text(entry.getTitle()),
                authors(entry),
                text(feed.getTitle()),
                day(entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate()),
                link,
                language(feed));
        return new FeedEntry(key(entry, article), article, own(entry, article, origin));
    }

    /** What an entry is known by: its own id, else its link, else its title and day, as feeds move their entries about. */
    private static String key(SyndEntry entry, Article article) {
        if (entry.getUri() != null && !entry.getUri().isBlank()) {
            return entry.getUri().strip();
        }
        return article.url() != null && !article.url().isBlank()
                ? article.url().strip()
                : article.title() + " " + article.published();
    }

    private Ingested own(SyndEntry entry, Article article, Origin origin) {
        try {
            return new Accepted(article.report(body(entry), origin, masthead));
        } catch (InputException e) {
            return e.rejected();
        }
    }

    private static String body(SyndEntry entry) {
        String longest = "";
        for (SyndContent content : entry.getContents()) {
            String text = HtmlReader.textOf(content.getValue());
            longest = text.length() > longest.length() ? text : longest;
        }
        SyndContent summary = entry.getDescription();
        if (summary != null && summary.getValue() != null) {
            String text = HtmlReader.textOf(summary.getValue());
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    private static @Nullable String text(@Nullable String html) {
        String text = html == null ? "" : HtmlReader.textOf(html).replaceAll("\\s+", " ");
        return text.isBlank() ? null : text;
    }

    private static @Nullable String authors(SyndEntry entry) {
        String names = entry.getAuthors().stream()
                .map(person -> person.getName())
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? text(entry.getAuthor()) : names;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String language(SyndFeed feed) {
        String language = feed.getLanguage();
        return language != null && language.length() >= 2
                ? language.substring(0, 2).toLowerCase(Locale.ROOT)
                : "en";
    }
}
