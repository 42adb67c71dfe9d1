package org.tadmor.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Claims;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.control.ControlReader;
import org.tadmor.dates.DateResolver;
import org.tadmor.dates.Dates;
import org.tadmor.events.Event;
import org.tadmor.events.EventCoder;
import org.tadmor.events.JudgeModel;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.RawSentence;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.language.model.Words;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceResolver;
import org.tadmor.places.Places;
import org.tadmor.report.Report;
import org.tadmor.rhetoric.RhetoricReader;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;
import org.tadmor.situations.SituationBuilder;

/**
 * The stages of the chain one by one, each over all texts in one operation and on what the stages before it gave. JMH makes a class of its own of
 * each method; {@link StagesCommand} runs them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StageBenchmark {
    /** System property that names the file of texts, {@link #BETWEEN} between them. */
    static final String TEXTS = "tadmor.measure.texts";

    static final String BETWEEN = "\0";
    private static final int TOGETHER = 8;

    private final Lexicon lexicon = Lexicon.bundled();
    private final Tokenizer tokenizer = new Tokenizer(lexicon);
    private final SentenceSplitter splitter = new SentenceSplitter(tokenizer);
    private final Analyzer analyzer = new Analyzer(LanguageModel.english(), tokenizer);
    private final ActorResolver actors = new ActorResolver(lexicon);
    private final EventCoder events = new EventCoder(lexicon, pattern -> true, JudgeModel.bundled());
    private final ClaimCoder claims = new ClaimCoder(lexicon);
    private final PlaceResolver places = new PlaceResolver(lexicon);
    private final DateResolver dates = new DateResolver(lexicon);
    private final ControlReader control = new ControlReader(lexicon);
    private final RhetoricReader rhetoric = new RhetoricReader(lexicon);
    private final Digester digester = new Digester(lexicon);
    private final ReportCoder coder = new ReportCoder(lexicon);
    private final List<Read> all = new ArrayList<>();
    private final List<List<Words>> words = new ArrayList<>();
    private final List<Digest> digests = new ArrayList<>();

    /** What the stages make of one report. */
    private record Read(
            Report report,
            Document document,
            Cast cast,
            List<Event> told,
            Claims said,
            Places where,
            Dates when,
            CodedReport coded) {}

    /** JMH makes it. */
    public StageBenchmark() {}

    /** Reads the texts and takes each through the chain once. */
    @Setup
    public void read() {
        String texts;
        try {
            texts = Files.readString(Path.of(System.getProperty(TEXTS, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String text : texts.split(BETWEEN)) {
            Report report = Report.ofText("text-" + all.size(), text);
            Document document = analyzer.analyze(report);
            Cast cast = actors.resolve(document);
            List<Event> told = events.code(document, cast);
            Claims said = claims.code(document, cast, told);
            Places where = places.resolve(document, cast, said.claims(), said.statements());
            CodedReport coded = coder.code(report);
            Read read =
                    new Read(report, document, cast, told, said, where, dates.resolve(document, said.claims()), coded);
            all.add(read);
            digests.add(digester.digest(coded));
            words(report);
        }
    }

    private void words(Report report) {
        List<RawSentence> sentences = splitter.split(report);
        for (int from = 0; from < sentences.size(); from += TOGETHER) {
            words.add(sentences.subList(from, Math.min(sentences.size(), from + TOGETHER)).stream()
                    .map(sentence -> new Words(
                            sentence.tokens().stream()
                                    .map(token -> token.in(report.text()))
                                    .toList(),
                            LanguageModel.english().vocabulary()))
                    .toList());
        }
    }

    /** Text to sentences and words. */
    @Benchmark
    public void split(Blackhole hole) {
        all.forEach(read -> hole.consume(splitter.split(read.report)));
    }

    /** Words to scores of tags, trees and names: the network alone. */
    @Benchmark
    public void network(Blackhole hole) {
        words.forEach(some -> hole.consume(LanguageModel.english().network().read(some)));
    }

    /** Text to words, tags, trees and names, both of the above included. */
    @Benchmark
    public void analyze(Blackhole hole) {
        all.forEach(read -> hole.consume(analyzer.analyze(read.report)));
    }

    /** Who is who. */
    @Benchmark
    public void actors(Blackhole hole) {
        all.forEach(read -> hole.consume(actors.resolve(read.document)));
    }

    /** Who does what to whom. */
    @Benchmark
    public void events(Blackhole hole) {
        all.forEach(read -> hole.consume(events.code(read.document, read.cast)));
    }

    /** Who says so. */
    @Benchmark
    public void claims(Blackhole hole) {
        all.forEach(read -> hole.consume(claims.code(read.document, read.cast, read.told)));
    }

    /** Where. */
    @Benchmark
    public void places(Blackhole hole) {
        all.forEach(read ->
                hole.consume(places.resolve(read.document, read.cast, read.said.claims(), read.said.statements())));
    }

    /** When. */
    @Benchmark
    public void dates(Blackhole hole) {
        all.forEach(read -> hole.consume(dates.resolve(read.document, read.said.claims())));
    }

    /** Who holds what. */
    @Benchmark
    public void control(Blackhole hole) {
        all.forEach(read -> hole.consume(control.read(read.document, read.cast, read.said, read.where, read.when)));
    }

    /** Loaded words. */
    @Benchmark
    public void rhetoric(Blackhole hole) {
        all.forEach(read -> hole.consume(rhetoric.read(read.document)));
    }

    /** Text to records: the whole chain. */
    @Benchmark
    public void chain(Blackhole hole) {
        all.forEach(read -> hole.consume(coder.code(read.report)));
    }

    /** Records to lines of JSON. */
    @Benchmark
    public void records(Blackhole hole) {
        try (RecordWriter writer =
                new RecordWriter(Writer.nullWriter(), new RecordWriter.Options(false, false), lexicon.fingerprint())) {
            all.forEach(read -> writer.write(read.coded));
        }
        hole.consume(all);
    }

    /** Records to what situations are made of. */
    @Benchmark
    public void digest(Blackhole hole) {
        all.forEach(read -> hole.consume(digester.digest(read.coded)));
    }

    /** Situations of all the texts. */
    @Benchmark
    public void situations(Blackhole hole) {
        hole.consume(SituationBuilder.build(digests));
    }
}
