package org.tadmor.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.tadmor.coding.ReportCoder;
import org.tadmor.language.Analyzer;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.RawSentence;
import org.tadmor.language.Sentence;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Tadmor's stages over the same reports. Each method says how many words it went over. */
final class Stages {
    private final List<Report> reports = new ArrayList<>();
    private int sentences = 0;
    private final SentenceSplitter splitter;
    private final Analyzer analyzer;
    private final ReportCoder coder;

    /** @param most no more texts are taken once so many sentences are there */
    Stages(List<String> texts, int most) {
        Lexicon lexicon = Lexicon.bundled();
        Tokenizer tokenizer = new Tokenizer(lexicon);
        splitter = new SentenceSplitter(tokenizer);
        analyzer = new Analyzer(LanguageModel.english(), tokenizer);
        coder = new ReportCoder(lexicon);
        for (String text : texts) {
            if (sentences >= most) {
                break;
            }
            Report report = Report.ofText("text-" + reports.size(), text);
            reports.add(report);
            sentences += splitter.split(report).size();
        }
    }

    List<Report> reports() {
        return List.copyOf(reports);
    }

    int sentences() {
        return sentences;
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

    /** Text to words, tags, lemmas, trees and names. */
    int analyze(int threads) {
        return sum(threads, i -> {
            int words = 0;
            for (Iterator<Sentence> sentences = analyzer.sentences(reports.get(i)); sentences.hasNext(); ) {
                words += sentences.next().size();
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
