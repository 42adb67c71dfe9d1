package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/** Gives a sentence whose words are known its tags, lemmas, tree and names. Time grows linearly with its length. */
public final class SentenceAnalyzer {
    /** How many sentences are best read side by side. */
    static final int TOGETHER = 8;

    private final LanguageModel model;
    private final Lemmatizer lemmatizer;
    private final MentionFinder mentionFinder;

    /** @param model usually {@link LanguageModel#english} */
    public SentenceAnalyzer(LanguageModel model) {
        this.model = model;
        lemmatizer = new Lemmatizer(model.lemmas());
        mentionFinder = new MentionFinder(model.names());
    }

    /** A sentence whose words are known, to be analysed. */
    private record Cut(int index, Span span, Zone.@Nullable Kind zone, List<String> forms, List<Span> spans) {}

    /**
     * Sentences of a report that follow each other, with what their mentions speak for.
     *
     * @param index position of the first in the document, 0-based
     * @param text the report's text
     * @param raws the sentences and their tokens
     */
    List<NameAgreement.Scored> scored(int index, String text, List<RawSentence> raws) {
        List<Cut> cuts = new ArrayList<>(raws.size());
        for (RawSentence raw : raws) {
            List<String> forms =
                    raw.tokens().stream().map(token -> token.in(text)).toList();
            cuts.add(new Cut(index + cuts.size(), raw.span(), raw.zone(), forms, raw.tokens()));
        }
        return scored(cuts);
    }

    /**
     * One sentence of a report.
     *
     * @param index position in the document, 0-based
     * @param text the report's text
     * @param raw the sentence and its tokens
     */
    public Sentence analyze(int index, String text, RawSentence raw) {
        return scored(index, text, List.of(raw)).get(0).sentence();
    }

    /** A sentence of a treebank, read anew: its tokens stay, tags and tree are ours. */
    public Sentence analyze(int index, ConlluReader.Tree tree) {
        List<String> forms = tree.words().stream().map(Token::form).toList();
        List<Span> spans = tree.words().stream().map(Token::span).toList();
        return analyze(index, new Span(0, tree.text().length()), forms, spans);
    }

    /**
     * One sentence whose words are given with their places.
     *
     * @param index position in the document, 0-based
     * @param span the sentence in the text
     * @param forms at least one word, none of them empty
     * @param spans the place of every word
     */
    public Sentence analyze(int index, Span span, List<String> forms, List<Span> spans) {
        return scored(List.of(new Cut(index, span, null, forms, spans))).get(0).sentence();
    }

    /**
     * The sentences of one document whose words are given, their places counted as if one blank stood between words; the mentions of one
     * name agree on its type.
     *
     * @param sentences the words of each sentence, none of them empty
     */
    public List<Sentence> analyzeDocument(List<List<String>> sentences) {
        List<NameAgreement.Scored> scored = new ArrayList<>(sentences.size());
        List<Cut> cuts = new ArrayList<>(TOGETHER);
        for (int s = 0; s < sentences.size(); s++) {
            List<Span> spans = new ArrayList<>();
            int at = 0;
            for (String form : sentences.get(s)) {
                spans.add(new Span(at, at + form.length()));
                at += form.length() + 1;
            }
            cuts.add(new Cut(s, new Span(0, at), null, sentences.get(s), spans));
            if (cuts.size() == TOGETHER || s == sentences.size() - 1) {
                scored.addAll(scored(cuts));
                cuts.clear();
            }
        }
        return NameAgreement.agree(scored);
    }

    private List<NameAgreement.Scored> scored(List<Cut> cuts) {
        List<Decisions> decisions =
                Decisions.of(model, mentionFinder, cuts.stream().map(Cut::forms).toList());
        List<NameAgreement.Scored> scored = new ArrayList<>(cuts.size());
        for (int c = 0; c < cuts.size(); c++) {
            scored.add(scored(cuts.get(c), decisions.get(c)));
        }
        return scored;
    }

    private NameAgreement.Scored scored(Cut cut, Decisions decisions) {
        List<Token> tokens = tokens(cut.forms, cut.spans, decisions);
        List<Mention> mentions = mentionFinder.mentions(decisions.names(), tokens);
        List<float[]> evidence = mentions.stream()
                .map(mention -> mentionFinder.evidence(decisions.nameScores(), mention))
                .toList();
        return new NameAgreement.Scored(new Sentence(cut.index, cut.span, cut.zone, tokens, mentions), evidence);
    }

    private List<Token> tokens(List<String> forms, List<Span> spans, Decisions decisions) {
        List<Token> tokens = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            String penn = model.tags().penn(decisions.tags()[i]);
            String universal = model.tags().universal(decisions.tags()[i]);
            String lemma = lemmatizer.lemma(forms.get(i), penn, universal);
            String relation = model.labels().get(decisions.labels()[i]);
            tokens.add(new Token(
                    i,
                    spans.get(i),
                    forms.get(i),
                    lemma,
                    universal,
                    penn,
                    decisions.heads()[i],
                    relation));
        }
        return tokens;
    }
}
