package org.tadmor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Analyzer;
import org.tadmor.language.ConlluException;
import org.tadmor.language.ConlluReader;
import org.tadmor.language.ConlluWriter;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.language.SentenceAnalyzer;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;
import org.tadmor.report.ReportReader;
import org.tadmor.sources.SourceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tadmor analyze}: tokens, tags, lemmas and trees as CoNLL-U. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints tokens, lemmas, tags and Universal Dependencies trees as CoNLL-U.",
            "XPOS is the Penn Treebank tag; MISC gives the name a token stands in and whether a blank follows."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor analyze article.txt",
            "  tadmor analyze --tokenized gold.conllu > predicted.conllu"
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files, directories, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--tokenized", description = "The input is CoNLL-U: keep its tokens and sentences.")
    private boolean tokenized;

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Rejects rejects = new Rejects(spec.commandLine().getErr(), null);
        Inputs inputs = new Inputs(arguments);
        inputs.rejected().forEach(rejects::add);
        Lexicon words = lexicon.lexicon();
        int done = tokenized ? conllu(inputs, out, rejects) : text(inputs, words, out, rejects);
        out.flush();
        return rejects.summarise(done);
    }

    private static int text(Inputs inputs, Lexicon words, PrintWriter out, Rejects rejects) throws IOException {
        Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(words));
        int done = 0;
        ConlluWriter writer = new ConlluWriter(out);
        SourceReader source = new SourceReader(words, new PlainTextReader(words, ReportReader.LONGEST_STREAMED));
        try (InputProgress silent = InputProgress.silent();
                InputReader reader = new InputReader(inputs, InputFormat.auto, Origin.of(""), source, silent)) {
            while (reader.hasNext()) {
                Ingested input = reader.next();
                if (input instanceof Rejected rejected) {
                    rejects.add(rejected);
                    continue;
                }
                Report report = ((Accepted) input).report();
                for (Iterator<Sentence> sentences = analyzer.sentences(report); sentences.hasNext(); ) {
                    Sentence sentence = sentences.next();
                    writer.write(report.id() + "-" + (sentence.index() + 1), report.text(), sentence);
                }
                done++;
            }
        }
        return done;
    }

    private static int conllu(Inputs inputs, PrintWriter out, Rejects rejects) throws IOException {
        SentenceAnalyzer analyzer = new SentenceAnalyzer(LanguageModel.english());
        int done = 0;
        for (Path file : inputs.files()) {
            try (InputStream in = Files.newInputStream(file)) {
                done += conllu(file.toString(), in, analyzer, out, rejects);
            } catch (IOException e) {
                rejects.add(new Rejected(RejectCode.UNREADABLE, file.toString(), Reasons.of(e)));
            }
        }
        return inputs.stdin() ? done + conllu("-", System.in, analyzer, out, rejects) : done;
    }

    private static int conllu(String name, InputStream in, SentenceAnalyzer analyzer, PrintWriter out, Rejects rejects)
            throws IOException {
        Reader characters = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        ConlluWriter writer = new ConlluWriter(out);
        int number = 0;
        try (ConlluReader reader = new ConlluReader(characters)) {
            for (ConlluReader.Tree tree = reader.read(); tree != null; tree = reader.read()) {
                number++;
                Sentence sentence = analyzer.analyze(number - 1, tree);
                writer.write(tree.comments().getOrDefault("sent_id", Integer.toString(number)), tree.text(), sentence);
            }
            return 1;
        } catch (ConlluException e) {
            rejects.add(new Rejected(
                    RejectCode.FORMAT, name, Objects.requireNonNullElse(e.getMessage(), "is not CoNLL-U")));
            return 0;
        }
    }
}
