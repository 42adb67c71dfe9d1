package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Told;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor-measure voices}. */
@Command(
        name = "voices",
        description = {
            "Chains of sources and the factuality of each voice against the annotated set of measure/voices.",
            "Scores its two halves, for development and for testing, one line each."
        },
        footer = {"", "Examples:", "  tadmor-measure voices --slips"})
final class VoicesCommand extends MeasuringCommand {
    @Option(names = "--slips", description = "First print the texts of the development half with anything wrong.")
    private boolean slips;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "An annotated set (default: measure/voices).")
    private @Nullable Path file;

    @Override
    int measure(PrintWriter out) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        ActorResolver actors = new ActorResolver(lexicon);
        ClaimCoder claims = new ClaimCoder(lexicon);
        VoicesScore development = new VoicesScore();
        VoicesScore test = new VoicesScore();
        for (AnnotatedVoices.Item item :
                AnnotatedVoices.read(file == null ? House.file("measure/voices/sentences.txt") : file)) {
            Document document = analyzer.analyze(Report.ofText("voices-" + item.number(), item.text()));
            Cast cast = actors.resolve(document);
            List<Told> told = told(claims, document, cast, item.start());
            (item.isForDevelopment() ? development : test).add(item, told);
        }
        if (slips) {
            development.slips().forEach(out::println);
        }
        out.println("voices development " + development);
        out.println("voices development by value " + development.byValue());
        out.println("voices test " + test);
        out.println("voices test by value " + test.byValue());
        return 0;
    }

    private static List<Told> told(ClaimCoder claims, Document document, Cast cast, int start) {
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.span().start() <= start && start < token.span().end()) {
                    return claims.code(document, cast, List.of()).told().at(sentence.index(), token.index());
                }
            }
        }
        throw new UsageException("no word at " + start + " of: " + document.text());
    }
}
