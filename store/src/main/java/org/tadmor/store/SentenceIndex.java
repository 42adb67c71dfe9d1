package org.tadmor.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.tadmor.report.Report;
import org.tadmor.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words of every sentence, to find sentences by. It stands beside the database, holds no text, and can be made
 * anew from the database at any time. Its last commit says up to which report it has come.
 */
final class SentenceIndex implements AutoCloseable {
    static final String WORDS = "words";
    static final String REPORT = "report";
    static final String START = "start";
    static final String END = "end";
    static final String DAY = "day";
    static final String OUTLET = "outlet";
    static final String TYPE = "type";
    static final String COUNTRY = "country";
    static final String ACTOR = "actor";

    private static final String REACHED = "reached";
    /** Reports after which the index is written down; a crash costs the indexing of so many again. */
    private static final int COMMIT_AFTER = 5_000;

    static final FacetsConfig FACETS = facets();

    private static final Sentence NO_CLAIM = new Sentence();

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private long reached;
    private long committed;

    /**
     * Opens an index. One that cannot be read any more is thrown away, to be filled anew.
     *
     * @throws StoreException when another process has it open, or nothing can be written there
     */
    SentenceIndex(Path path) {
        this.path = path;
        try {
            directory = FSDirectory.open(path);
            writer = writer(directory);
            for (Map.Entry<String, String> entry : liveData()) {
                if (entry.getKey().equals(REACHED)) {
                    reached = Long.parseLong(entry.getValue());
                    committed = reached;
                }
            }
        } catch (LockObtainFailedException e) {
            throw new StoreException(
                    StoreException.Code.LOCKED,
                    "the index " + path + " is open in another process; wait for it to end",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(
                    StoreException.Code.DAMAGED,
                    "the index " + path + " cannot be opened: " + e.getMessage() + "; delete it, it is made anew",
                    e);
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, config());
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | FileNotFoundException
                | IllegalArgumentException e) {
            LoggerFactory.getLogger(SentenceIndex.class).debug("the index of sentences is made anew", e);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexWriter(directory, config());
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(32);
    }

    /** Where it stands. */
    Path path() {
        return path;
    }

    private static FacetsConfig facets() {
        FacetsConfig facets = new FacetsConfig();
        facets.setMultiValued(TYPE, true);
        facets.setMultiValued(COUNTRY, true);
        return facets;
    }

    static Analyzer analyzer() {
        return new EnglishAnalyzer();
    }

    private Iterable<Map.Entry<String, String>> liveData() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data == null ? List.of() : data;
    }

    /** The number of the last report that is in it. */
    long lastNumber() {
        return reached;
    }

    /** Adds the sentences of a report, and with each the claims by which it may be narrowed down. */
    void add(long number, Report report, List<Span> spans, List<ObjectNode> records) throws IOException {
        Map<Integer, Sentence> sentences = new HashMap<>();
        for (ObjectNode record : records) {
            if (record.path("record").stringValue("").equals("claim")) {
                sentences
                        .computeIfAbsent(record.path("sentence").path("start").intValue(), start -> new Sentence())
                        .claim(record);
            }
        }
        List<Document> documents = new ArrayList<>();
        for (Span span : spans) {
            documents.add(
                    FACETS.build(sentences.getOrDefault(span.start(), NO_CLAIM).document(number, span, report)));
        }
        writer.addDocuments(documents);
    }

    void remove(List<Long> numbers) throws IOException {
        for (long number : numbers) {
            writer.deleteDocuments(new Term(REPORT, Long.toString(number)));
        }
    }

    /** Removes the sentences of reports that the database no longer has: the process that replaced them died before it wrote the index down. */
    void removeAllBut(Set<Long> numbers) throws IOException {
        List<Long> gone = new ArrayList<>();
        try (DirectoryReader reader = reader()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                NumericDocValues reports = leaf.reader().getNumericDocValues(REPORT);
                while (reports != null && reports.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (!numbers.contains(reports.longValue())) {
                        gone.add(reports.longValue());
                    }
                }
            }
        }
        remove(gone.stream().distinct().toList());
    }

    /** Lets go of the files and forgets what is not written down. */
    void abandon() {
        try (directory) {
            writer.rollback();
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.UNREACHABLE, "the index of sentences cannot be closed: " + e.getMessage(), e);
        }
    }

    /** Says that every report up to this number is in. */
    void reached(long number) throws IOException {
        reached = number;
        if (reached - committed >= COMMIT_AFTER) {
            commit();
        }
    }

    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(REACHED, Long.toString(reached)).entrySet());
        writer.commit();
        committed = reached;
    }

    /** Forgets everything, to be filled anew. */
    void clear() throws IOException {
        writer.deleteAll();
        reached = 0;
        commit();
    }

    /** How many sentences it holds. */
    long sentences() throws IOException {
        try (DirectoryReader reader = reader()) {
            return reader.numDocs();
        }
    }

    /** Merges its parts. */
    void compact() throws IOException {
        writer.forceMerge(1);
        commit();
    }

    /** Bytes on disk. */
    long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** What is in it now, also what is not yet written down. */
    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    @Override
    public void close() {
        try (directory;
                writer) {
            commit();
        } catch (IOException e) {
            throw IndexCare.unwritable(e);
        }
    }

    /** What is known of a sentence by its records. */
    private static final class Sentence {
        private final Set<String> types = new HashSet<>();
        private final Set<String> countries = new HashSet<>();
        private final Set<String> actors = new HashSet<>();

        void claim(ObjectNode record) {
            add(types, Json.text(record.path("event"), "type"));
            add(countries, Json.text(record.path("place"), "country"));
            for (String side : new String[] {"actors", "recipients"}) {
                for (JsonNode actor : record.path(side)) {
                    add(actors, Json.text(actor, "code"));
                }
            }
        }

        private static void add(Set<String> values, @Nullable String value) {
            if (value != null) {
                values.add(value);
            }
        }

        Document document(long number, Span span, Report report) {
            Document document = new Document();
            document.add(new StringField(REPORT, Long.toString(number), Field.Store.NO));
            document.add(new NumericDocValuesField(REPORT, number));
            document.add(new NumericDocValuesField(START, span.start()));
            document.add(new NumericDocValuesField(END, span.end()));
            document.add(new TextField(WORDS, span.in(report.text()), Field.Store.NO));
            LocalDate published = report.published();
            if (published != null) {
                document.add(new LongField(DAY, published.toEpochDay(), Field.Store.NO));
            }
            if (report.outlet() != null && !report.outlet().isBlank()) {
                document.add(new SortedSetDocValuesFacetField(OUTLET, report.outlet()));
            }
            types.forEach(type -> document.add(new SortedSetDocValuesFacetField(TYPE, type)));
            countries.forEach(country -> document.add(new SortedSetDocValuesFacetField(COUNTRY, country)));
            actors.forEach(actor -> document.add(new StringField(ACTOR, actor, Field.Store.NO)));
            return document;
        }
    }
}
