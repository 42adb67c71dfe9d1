package org.tadmor.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tadmor.actors.ActorCatalogCheck;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.control.ControlCheck;
import org.tadmor.dates.DateResolver;
import org.tadmor.events.PatternCheck;
import org.tadmor.events.PatternProblem;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.places.PlaceResolver;
import org.tadmor.report.Report;
import org.tadmor.rhetoric.RhetoricReader;

/** Checks a lexicon directory as a whole: every table, every pattern, every example. */
public final class LexiconCheck {
    private LexiconCheck() {}

    /**
     * What a check found.
     *
     * @param files files that were read
     * @param examples examples that were run
     * @param problems what is wrong, each with its file and line
     */
    public record Result(int files, int examples, List<LexiconException> problems) {

        /** Copies the problems. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks a directory. A complete lexicon, one that has a {@code plover.yaml}, is checked by itself; any other
     * directory is the user's own and is checked beside the bundled lexicon.
     */
    public static Result run(Path directory) {
        Lexicon own = Lexicon.ofDirectory(directory);
        Lexicon lexicon = own.named("plover.yaml").isEmpty() ? Lexicon.bundled().with(directory) : own;
        List<LexiconException> problems = new ArrayList<>(ActorCatalogCheck.check(lexicon));
        Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        ActorResolver actors = new ActorResolver(lexicon);
        Function<String, Document> analyze = text -> analyzer.analyze(Report.ofText("example", text));
        List<PatternProblem> found = new ArrayList<>(new PatternCheck(analyze, actors::resolve).check(lexicon));
        try {
            PlaceResolver places = new PlaceResolver(lexicon);
            ControlCheck control = new ControlCheck(
                    analyze,
                    actors::resolve,
                    document -> places.resolve(document, new Cast(List.of()), List.of(), List.of()));
            found.addAll(control.check(lexicon));
            new DateResolver(lexicon).resolve(analyze.apply("It rained."), List.of());
            new RhetoricReader(lexicon).read(analyze.apply("It rained."));
        } catch (LexiconException e) {
            problems.add(e);
        }
        found.forEach(problem -> problems.add(new LexiconException(problem.file(), problem.line(), problem.message())));
        int examples = PatternCheck.examples(own, new ArrayList<>()).size()
                + ControlCheck.examples(own, new ArrayList<>()).size();
        return new Result(own.files().size(), examples, problems);
    }
}
