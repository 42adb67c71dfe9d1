package org.tadmor.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.EventType;
import org.tadmor.text.Span;

/** Sentences by their words. */
public final class StoredSentences {
    private static final int FACET_VALUES = 12;
    private final Reads database;
    private final SentenceIndex index;

    StoredSentences(Reads database, SentenceIndex index) {
        this.database = database;
        this.index = index;
    }

    /**
     * A sentence that was found.
     *
     * @param report id of its report
     * @param outlet who published it, or null
     * @param published when, or null
     * @param title of the report, or null
     * @param span where it stands in the report's text
     * @param text the sentence
     * @param marks where the words that were looked for stand in {@code text}
     */
    public record Hit(
            String report,
            @Nullable String outlet,
            @Nullable LocalDate published,
            @Nullable String title,
            Span span,
            String text,
            List<Span> marks) {}

    /**
     * What a search finds.
     *
     * @param total how many sentences there are
     * @param hits the best of them
     * @param facets how the sentences spread over {@code outlet}, {@code type} and {@code country}, most frequent values first
     */
    public record Result(long total, List<Hit> hits, Map<String, Map<String, Long>> facets) {}

    /**
     * Looks for sentences. Words are found in any of their forms; {@code "a phrase"} in quotes; {@code +} before a word demands it,
     * {@code -} forbids it, {@code |} means or, {@code *} ends a beginning. A single word or several: all of them must be there.
     *
     * @param words may be empty: every sentence that passes the filter
     * @param filter its days, types, countries, outlets and parties (by the start of a code) are heeded
     * @param limit at most so many hits
     * @param offset so many of the first are left out
     * @throws StoreException when there are more words than a search can hold
     */
    public Result search(String words, ClaimFilter filter, int limit, int offset) {
        try {
            return found(words, filter, limit, offset);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new StoreException(
                    StoreException.Code.QUERY,
                    "more words than a search can hold; at most " + IndexSearcher.getMaxClauseCount()
                            + " can be looked for",
                    e);
        }
    }

    private Result found(String words, ClaimFilter filter, int limit, int offset) {
        SimpleQueryParser parser = new SimpleQueryParser(SentenceIndex.analyzer(), SentenceIndex.WORDS);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        Query wanted = words.isBlank() ? new MatchAllDocsQuery() : parser.parse(words);
        try (DirectoryReader reader = index.reader()) {
            Query query = narrowed(wanted, filter);
            IndexSearcher searcher = new IndexSearcher(reader);
            Asking asking = database.askings().here();
            if (asking != null) {
                searcher.setTimeout(() -> asking.ending(null) != null);
            }
            FacetsCollectorManager.FacetsResult found = FacetsCollectorManager.search(
                    searcher,
                    query,
                    (int) Math.min(Integer.MAX_VALUE, (long) offset + limit),
                    new FacetsCollectorManager());
            StoreException ending = asking != null && searcher.timedOut() ? asking.ending(null) : null;
            if (ending != null) {
                throw ending;
            }
            return new Result(
                    found.topDocs().totalHits.value,
                    hits(reader, found.topDocs(), offset, wanted),
                    facets(reader, found.facetsCollector()));
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.DAMAGED,
                    "the index of sentences cannot be read: " + e.getMessage() + "; tadmor store index makes it anew",
                    e);
        }
    }

    private static Query narrowed(Query wanted, ClaimFilter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(wanted, BooleanClause.Occur.MUST);
        if (filter.from() != null || filter.to() != null) {
            long from = filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochDay();
            long to = filter.to() == null ? Long.MAX_VALUE : filter.to().toEpochDay();
            all.add(LongField.newRangeQuery(SentenceIndex.DAY, from, to), BooleanClause.Occur.FILTER);
        }
        if (!filter.parties().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            filter.parties()
                    .forEach(code -> any.add(
                            new PrefixQuery(new Term(SentenceIndex.ACTOR, code.toUpperCase(Locale.ROOT))),
                            BooleanClause.Occur.SHOULD));
            all.add(any.build(), BooleanClause.Occur.FILTER);
        }
        DrillDownQuery narrowed = new DrillDownQuery(SentenceIndex.FACETS, all.build());
        filter.types().stream().map(EventType::name).forEach(type -> narrowed.add(SentenceIndex.TYPE, type));
        filter.countries().forEach(country -> narrowed.add(SentenceIndex.COUNTRY, country));
        filter.outlets().forEach(outlet -> narrowed.add(SentenceIndex.OUTLET, outlet));
        return narrowed;
    }

    private static Map<String, Map<String, Long>> facets(IndexReader reader, FacetsCollector collector)
            throws IOException {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        Facets counts;
        try {
            counts = new SortedSetDocValuesFacetCounts(
                    new DefaultSortedSetDocValuesReaderState(reader, SentenceIndex.FACETS), collector);
        } catch (IllegalArgumentException e) {
            // No sentence of the index has any value: Lucene knows no such field.
            return facets;
        }
        for (String dimension : new String[] {SentenceIndex.OUTLET, SentenceIndex.TYPE, SentenceIndex.COUNTRY}) {
            FacetResult top = counts.getTopChildren(FACET_VALUES, dimension);
            if (top != null) {
                Map<String, Long> values = new LinkedHashMap<>();
                for (LabelAndValue value : top.labelValues) {
                    values.put(value.label, value.value.longValue());
                }
                facets.put(dimension, values);
            }
        }
        return facets;
    }

    private record Place(long report, Span span) {}

    private List<Hit> hits(DirectoryReader reader, TopDocs top, int offset, Query query) throws IOException {
        List<Place> places = new ArrayList<>();
        for (int i = offset; i < top.scoreDocs.length; i++) {
            places.add(place(reader, top.scoreDocs[i]));
        }
        if (places.isEmpty()) {
            return List.of();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(SentenceIndex.analyzer())
                .withFormatter(new Marks())
                .withBreakIterator(WholeBreakIterator::new)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .build();
        return database.withHandle(handle -> {
            Map<Place, Hit> hits = new HashMap<>();
            String numbers =
                    Sql.list(places.stream().map(Place::report).distinct().toList());
            try (Statement statement = handle.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT report_no, id, outlet, published, title, text FROM report WHERE report_no IN "
                                    + numbers)) {
                while (rows.next()) {
                    for (Place place : places) {
                        if (place.report == rows.getLong("report_no")) {
                            hits.put(place, hit(rows, place, highlighter, query));
                        }
                    }
                }
            }
            // What the database no longer has was replaced while we looked.
            return places.stream().map(hits::get).filter(Objects::nonNull).toList();
        });
    }

    private static Place place(IndexReader reader, ScoreDoc hit) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
        int doc = hit.doc - leaf.docBase;
        return new Place(
                value(leaf, SentenceIndex.REPORT, doc),
                new Span((int) value(leaf, SentenceIndex.START, doc), (int) value(leaf, SentenceIndex.END, doc)));
    }

    private static long value(LeafReaderContext leaf, String field, int doc) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        if (values == null || !values.advanceExact(doc)) {
            throw new IOException("a sentence without its " + field);
        }
        return values.longValue();
    }

    private static Hit hit(ResultSet row, Place place, UnifiedHighlighter highlighter, Query query)
            throws SQLException {
        String text = place.span.in(row.getString("text"));
        Object marks;
        try {
            marks = query instanceof MatchAllDocsQuery
                    ? null
                    : highlighter.highlightWithoutSearcher(SentenceIndex.WORDS, query, text, 1);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
        return new Hit(
                row.getString("id"),
                row.getString("outlet"),
                row.getObject("published", LocalDate.class),
                row.getString("title"),
                place.span,
                text,
                marks instanceof Found found ? found.spans : List.of());
    }

    private record Found(List<Span> spans) {}

    /** Tells where the words stand that were looked for, instead of writing marks into the text. */
    private static final class Marks extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            Set<Span> spans = new TreeSet<>(Comparator.comparing(Span::start).thenComparing(Span::end));
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    spans.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            return new Found(List.copyOf(spans));
        }
    }
}
