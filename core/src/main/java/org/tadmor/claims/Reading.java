package org.tadmor.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.language.Document;
import org.tadmor.language.Mention;
import org.tadmor.language.Quotation;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/** A sentence with what every decision on attribution asks of it. Immutable after construction. */
public final class Reading {
    private final Document document;
    private final Sentence sentence;
    private final CueLexicon lexicon;
    private final int[] quotation;
    private final String[] entity;
    private final String[] kind;
    private final String[] frame;
    private final String[] cluster;
    private final boolean nextOpensQuoted;
    private final boolean previousEndsQuoted;

    /**
     * @param document where the sentence stands
     * @param sentence the sentence
     * @param lexicon the words that attribute
     */
    public Reading(Document document, Sentence sentence, CueLexicon lexicon) {
        this.document = document;
        this.sentence = sentence;
        this.lexicon = lexicon;
        int size = sentence.size();
        this.quotation = new int[size];
        this.entity = new String[size];
        this.kind = new String[size];
        this.frame = new String[size];
        this.cluster = new String[size];
        markQuotations();
        for (Token token : sentence.tokens()) {
            entity[token.index()] = "O";
            kind[token.index()] = lexicon.kindName(token);
            cluster[token.index()] = lexicon.cluster(token);
        }
        for (Mention mention : sentence.mentions()) {
            for (int i = mention.first(); i < mention.end(); i++) {
                entity[i] = mention.type().name();
            }
        }
        for (int i = 0; i < size; i++) {
            frame[i] = frameOf(i);
        }
        this.nextOpensQuoted = neighbourQuoted(1);
        this.previousEndsQuoted = neighbourQuoted(-1);
    }

    private void markQuotations() {
        List<Quotation> all = document.quotations();
        int at = document.firstQuotationEndingAfter(sentence.span().start());
        for (Token token : sentence.tokens()) {
            while (at < all.size() && all.get(at).span().end() <= token.span().start()) {
                at++;
            }
            boolean inside = at < all.size()
                    && all.get(at).span().start() <= token.span().start();
            quotation[token.index()] = inside ? at : -1;
        }
    }

    private boolean neighbourQuoted(int step) {
        int at = sentence.index() + step;
        if (at < 0 || at >= document.sentences().size()) {
            return false;
        }
        Span span = document.sentences().get(at).span();
        return document.isQuoted(step > 0 ? span.start() : Math.max(span.start(), span.end() - 1));
    }

    /** Which relations hang from a token: the ones that tell how a clause is built, as one string of letters. */
    private String frameOf(int i) {
        StringBuilder signature = new StringBuilder();
        for (Token child : sentence.children(i)) {
            switch (child.relation()) {
                case "nsubj" -> signature.append('s');
                case "nsubj:pass" -> signature.append('p');
                case "ccomp" -> signature.append('c');
                case "xcomp" -> signature.append('x');
                case "obj" -> signature.append('o');
                case "iobj" -> signature.append('i');
                case "parataxis" -> signature.append('t');
                case "csubj" -> signature.append('u');
                case "acl" -> signature.append('a');
                case "cop" -> signature.append('=');
                case "obl:agent" -> signature.append('b');
                case "nmod:poss" -> signature.append('h');
                default -> {}
            }
        }
        return signature.toString();
    }

    /** The document. */
    public Document document() {
        return document;
    }

    /** The sentence. */
    public Sentence sentence() {
        return sentence;
    }

    /** The words that attribute. */
    public CueLexicon lexicon() {
        return lexicon;
    }

    /** The token at {@code i}. */
    public Token token(int i) {
        return sentence.token(i);
    }

    /** Number of tokens. */
    public int size() {
        return sentence.size();
    }

    /** Index of the quotation that a token stands in, or -1. */
    public int quotation(int i) {
        return quotation[i];
    }

    /** Type of the name that a token belongs to, or "O". */
    public String entity(int i) {
        return entity[i];
    }

    /** Kind of attribution that the lexicon knows a token for, or "-". */
    public String kind(int i) {
        return kind[i];
    }

    /** The relations below a token, one letter each. */
    public String frame(int i) {
        return frame[i];
    }

    /** Cluster of a token's word. */
    String cluster(int i) {
        return cluster[i];
    }

    /** Whether the next sentence starts inside quotation marks. */
    public boolean nextOpensQuoted() {
        return nextOpensQuoted;
    }

    /** Whether the sentence before ends inside quotation marks. */
    public boolean previousEndsQuoted() {
        return previousEndsQuoted;
    }

    /** Lemma of a token beyond the sentence's ends too. */
    public String lemma(int i) {
        return i < 0 ? "^" : i >= size() ? "$" : token(i).lemma();
    }

    /** Penn tag of a token, beyond the sentence's ends too. */
    public String tag(int i) {
        return i < 0 ? "^" : i >= size() ? "$" : token(i).xpos();
    }

    /** Indices of a token's subtree. */
    public BitSet subtree(int i) {
        return sentence.subtree(i);
    }

    /** Whether a token is nothing but marks. */
    public boolean isPunctuation(int i) {
        return token(i).upos().equals("PUNCT");
    }

    /** Whether a lemma names a day, month or stretch of time. */
    static boolean isTime(String lemma) {
        return TIMES.contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** A small number as a feature value: exact to 4, then in steps. */
    static String bucket(int n) {
        int size = Math.abs(n);
        int step = size <= 4 ? size : size <= 7 ? 5 : size <= 12 ? 8 : size <= 20 ? 13 : 21;
        return (n < 0 ? NEGATIVE : POSITIVE)[step];
    }

    private static final Set<String> TIMES = Set.of(
            ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
                            + " september october november december today yesterday tomorrow tonight week weekend month year"
                            + " morning afternoon evening night day hour minute later earlier ago")
                    .split(" "));

    private static final String[] POSITIVE = numbers("");
    private static final String[] NEGATIVE = numbers("-");

    private static String[] numbers(String sign) {
        String[] names = new String[22];
        for (int i = 0; i < names.length; i++) {
            names[i] = sign + i;
        }
        return names;
    }
}
