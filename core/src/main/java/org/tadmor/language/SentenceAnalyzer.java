package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.TagSet;
import org.tadmor.language.model.Transitions;
import org.tadmor.language.model.Words;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/** Gives a sentence whose words are known its tags, lemmas, tree and names. Time grows linearly with its length. */
public final class SentenceAnalyzer {
    private final LanguageModel model;
    private final Tagger tagger;
    private final Parser parser;
    private final Lemmatizer lemmatizer;
    private final MentionFinder mentionFinder;

    /** @param model usually {@link LanguageModel#english} */
    public SentenceAnalyzer(LanguageModel model) {
        this.model = model;
        tagger = new Tagger(model.tagging());
        parser = new Parser(model.transitions(), model.parsing());
        lemmatizer = new Lemmatizer(model.lemmas());
        mentionFinder = new MentionFinder(model.mentionClasses(), model.naming());
    }

    /**
     * One sentence of a report.
     *
     * @param index position in the document, 0-based
     * @param text the report's text
     * @param raw the sentence and its tokens
     */
    public Sentence analyze(int index, String text, RawSentence raw) {
        List<String> forms = raw.tokens().stream().map(token -> token.in(text)).toList();
        return analyze(index, raw.span(), raw.zone(), forms, raw.tokens());
    }

    /** A sentence of a treebank, read anew: its tokens stay, tags and tree are ours. */
    public Sentence analyze(int index, ConlluReader.Tree tree) {
        List<String> forms = tree.words().stream().map(Token::form).toList();
        List<Span> spans = tree.words().stream().map(Token::span).toList();
        return analyze(index, new Span(0, tree.text().length()), null, forms, spans);
    }

    /**
     * One sentence whose words are given with their places.
     *
     * @param index position in the document, 0-based
     * @param span the sentence in the text
     * @param zone the zone it stands in, or null in the body
     * @param forms at least one word, none of them empty
     * @param spans the place of every word
     */
    public Sentence analyze(int index, Span span, Zone.@Nullable Kind zone, List<String> forms, List<Span> spans) {
        TagSet tagSet = model.tags();
        Words words = new Words(forms, model.vocabulary());
        int[] tags = tagger.tag(words);
        int[] penn = tagSet.pennsOf(tags);
        ArcHybrid tree = parser.parse(words, penn, tagSet.universalsOf(tags));
        List<Token> tokens = tokens(forms, spans, tags, tree);
        List<Mention> mentions = mentionFinder.mentions(mentionFinder.decide(words, penn, tree), tokens);
        return new Sentence(index, span, zone, tokens, mentions);
    }

    private List<Token> tokens(List<String> forms, List<Span> spans, int[] tags, ArcHybrid tree) {
        Transitions transitions = model.transitions();
        int root = forms.size() + Words.FIRST;
        List<Token> tokens = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            int place = i + Words.FIRST;
            String penn = model.tags().penn(tags[place]);
            String universal = model.tags().universal(tags[place]);
            String lemma = lemmatizer.lemma(forms.get(i), penn, universal);
            int head = tree.headOf(place) == root ? -1 : tree.headOf(place) - Words.FIRST;
            String relation = transitions.label(tree.labelOf(place));
            tokens.add(new Token(i, spans.get(i), forms.get(i), lemma, universal, penn, head, relation));
        }
        return tokens;
    }
}
