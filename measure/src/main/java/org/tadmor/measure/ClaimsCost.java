package org.tadmor.measure;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Claims;
import org.tadmor.control.ControlReader;
import org.tadmor.dates.DateResolver;
import org.tadmor.dates.Dates;
import org.tadmor.events.Event;
import org.tadmor.events.EventCoder;
import org.tadmor.events.JudgeModel;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceResolver;
import org.tadmor.places.Places;
import org.tadmor.report.Report;
import org.tadmor.rhetoric.RhetoricReader;

/**
 * The stages of {@link org.tadmor.coding.ReportCoder} on one thread, up to the profile, with claims and without: there the
 * stages behind are given the claims that were read once before, so that their work is the same.
 */
final class ClaimsCost {
    private final Analyzer analyzer;
    private final ActorResolver actors;
    private final EventCoder events;
    private final ClaimCoder claims;
    private final PlaceResolver places;
    private final DateResolver dates;
    private final ControlReader control;
    private final RhetoricReader rhetoric;
    private final List<Report> reports;
    private final List<Claims> known = new ArrayList<>();

    ClaimsCost(Lexicon lexicon, List<Report> reports) {
        analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        actors = new ActorResolver(lexicon);
        events = new EventCoder(lexicon, pattern -> true, JudgeModel.bundled());
        claims = new ClaimCoder(lexicon);
        places = new PlaceResolver(lexicon);
        dates = new DateResolver(lexicon);
        control = new ControlReader(lexicon);
        rhetoric = new RhetoricReader(lexicon);
        this.reports = List.copyOf(reports);
        for (Report report : reports) {
            Document document = analyzer.analyze(report);
            Cast cast = actors.resolve(document);
            known.add(claims.code(document, cast, events.code(document, cast)));
        }
    }

    /** All stages; how many words they went over. */
    int with() {
        return run((document, cast, told, i) -> claims.code(document, cast, told));
    }

    /** All stages but claims; how many words they went over. */
    int without() {
        return run((document, cast, told, i) -> known.get(i));
    }

    /** Where the claims of the {@code i}-th report come from. */
    private interface Telling {
        Claims of(Document document, Cast cast, List<Event> told, int i);
    }

    private int run(Telling telling) {
        int words = 0;
        for (int i = 0; i < reports.size(); i++) {
            Document document = analyzer.analyze(reports.get(i));
            Cast cast = actors.resolve(document);
            Claims said = telling.of(document, cast, events.code(document, cast), i);
            Places where = places.resolve(document, cast, said.claims(), said.statements());
            Dates when = dates.resolve(document, said.claims());
            control.read(document, cast, said, where, when);
            rhetoric.read(document);
            words += document.sentences().stream().mapToInt(Sentence::size).sum();
        }
        return words;
    }
}
