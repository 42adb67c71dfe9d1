package org.tadmor.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.tadmor.coding.ReportCoder;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.RawSentence;
import org.tadmor.language.Sentence;
import org.tadmor.language.SentenceAnalyzer;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Tadmor's stages over the same reports. Each method says how many words it went over. */
final class Stages {
    private final List<Report> reports = new ArrayList<>();
    private final List<List<RawSentence>> raws = new ArrayList<>();
    private final SentenceSplitter splitter;
    private final SentenceAnalyzer analyzer = new SentenceAnalyzer(LanguageModel.english());
    private final ReportCoder coder;

    Stages(List<String> texts) {
        Lexicon lexicon = Lexicon.bundled();
        splitter = new SentenceSplitter(new Tokenizer(lexicon));
        coder = new ReportCoder(lexicon);
        for (String text : texts) {
            Report report = Report.ofText("text-" + reports.size(), text);
            reports.add(report);
            raws.add(splitter.split(report));
        }
    }

    int sentences() {
        return raws.stream().mapToInt(List::size).sum();
    }

    /** Text to words and sentences. */
    int tokenize(int threads) {
        return sum(threads, i -> {
            int words = 0;
            for (RawSentence raw : splitter.split(reports.get(i))) {
                words += raw.tokens().size();
            }
            return words;
        });
    }

    /** Words to tags, lemmas, trees and names. */
    int tagAndParse(int threads) {
        return sum(threads, i -> {
            int words = 0;
            String text = reports.get(i).text();
            for (RawSentence raw : raws.get(i)) {
                words += analyzer.analyze(0, text, raw).size();
            }
            return words;
        });
    }

    /** The whole chain of {@code tadmor read}, without input and output. */
    int code(int threads) {
        return sum(
                threads,
                i -> coder.code(reports.get(i)).document().sentences().stream()
                        .mapToInt(Sentence::size)
                        .sum());
    }

    private int sum(int threads, IntUnaryOperator work) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                parts.add(workers.submit(() -> {
                    int words = 0;
                    for (int i = next.getAndIncrement(); i < reports.size(); i = next.getAndIncrement()) {
                        words += work.applyAsInt(i);
                    }
                    return words;
                }));
            }
            int words = 0;
            for (Future<Integer> part : parts) {
                words += part.get();
            }
            return words;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a stage failed", e);
        } finally {
            workers.shutdownNow();
        }
    }
}
