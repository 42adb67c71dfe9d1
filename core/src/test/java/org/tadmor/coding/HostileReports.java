package org.tadmor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Claims;
import org.tadmor.control.ControlReader;
import org.tadmor.dates.DateResolver;
import org.tadmor.dates.Dates;
import org.tadmor.events.EventCoder;
import org.tadmor.events.JudgeModel;
import org.tadmor.language.Document;
import org.tadmor.language.QuotationFinder;
import org.tadmor.language.RawSentence;
import org.tadmor.language.Sentence;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Token;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.Atlas;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.PlaceResolver;
import org.tadmor.places.Places;
import org.tadmor.report.Report;
import org.tadmor.rhetoric.Rhetoric;
import org.tadmor.rhetoric.RhetoricReader;
import org.tadmor.text.HostileTexts;
import org.tadmor.text.Span;

/** Hostile texts read by the chain: short ones by all of it, once for the tests of all stages, and long ones without the network. */
public final class HostileReports {
    private static final int SHORT = 3_000;
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final ReportCoder CODER = new ReportCoder(LEXICON);
    private static final Map<String, CodedReport> CODED = new ConcurrentHashMap<>();

    private HostileReports() {}

    /** The names of the texts. */
    public static Stream<String> names() {
        return StreamSupport.stream(HostileTexts.names().spliterator(), false);
    }

    /** A short text as the chain reads it. */
    public static CodedReport coded(String name) {
        return CODED.computeIfAbsent(name, key -> CODER.code(Report.ofText(key, HostileTexts.text(key, SHORT))));
    }

    /** The stages behind the network, on documents that it never saw. */
    static final class Chain {
        private final ActorResolver actors = new ActorResolver(LEXICON);
        private final EventCoder events = new EventCoder(LEXICON, pattern -> true, JudgeModel.bundled());
        private final ClaimCoder claims = new ClaimCoder(LEXICON);
        private final PlaceResolver places = new PlaceResolver(new Atlas(Gazetteer.bundled(), LEXICON), LEXICON);
        private final DateResolver dates = new DateResolver(LEXICON);
        private final ControlReader control = new ControlReader(LEXICON);
        private final RhetoricReader rhetoric = new RhetoricReader(LEXICON);

        CodedReport code(Document document) {
            Cast cast = actors.resolve(document);
            Claims said = claims.code(document, cast, events.code(document, cast));
            Places where = places.resolve(document, cast, said.claims(), said.statements());
            Dates when = dates.resolve(document, said.claims());
            List<Rhetoric> loaded = rhetoric.read(document);
            return new CodedReport(
                    document,
                    cast,
                    said.claims(),
                    said.statements(),
                    where,
                    when,
                    control.read(document, cast, said, where, when),
                    loaded,
                    DocumentProfile.of(document, said, loaded));
        }
    }

    /** A text whose words are tagged by their first letters, and hang from the first word of their sentence. */
    public static Document untrained(String name, int length) {
        Tokenizer tokenizer = new Tokenizer(LEXICON);
        String text = HostileTexts.text(name, length);
        Report report = Report.ofText(name, text);
        List<Sentence> sentences = new ArrayList<>();
        for (RawSentence raw : new SentenceSplitter(tokenizer).split(report)) {
            List<Token> tokens = new ArrayList<>();
            for (Span span : raw.tokens()) {
                tokens.add(token(tokens.size(), span, span.in(text)));
            }
            sentences.add(new Sentence(sentences.size(), raw.span(), raw.zone(), tokens, List.of()));
        }
        return new Document(report, sentences, new QuotationFinder(tokenizer).find(report, sentences));
    }

    private static Token token(int index, Span span, String form) {
        boolean verb = form.endsWith("ed") || form.equals("said");
        char first = form.charAt(0);
        String upos = "PUNCT";
        String xpos = ".";
        if (Character.isUpperCase(first)) {
            upos = "PROPN";
            xpos = "NNP";
        } else if (Character.isLetter(first)) {
            upos = verb ? "VERB" : "NOUN";
            xpos = verb ? "VBD" : "NNS";
        } else if (Character.isDigit(first)) {
            upos = "NUM";
            xpos = "CD";
        }
        String relation = upos.equals("PUNCT") ? "punct" : verb ? "ccomp" : index % 3 == 0 ? "obj" : "nsubj";
        return new Token(index, span, form, form, upos, xpos, index == 0 ? -1 : 0, index == 0 ? "root" : relation);
    }
}
