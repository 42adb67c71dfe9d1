package org.tadmor.claims;

import java.util.Optional;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** The features by which a token is taken for the head of a cue, or not. Stateless. */
public final class CueDecision {
    private CueDecision() {}

    /** Whether a token can head a cue at all. */
    public static boolean possible(Reading reading, int i) {
        return switch (reading.token(i).upos()) {
            case "VERB", "NOUN", "ADJ", "ADV", "ADP", "SCONJ", "AUX" -> true;
            case "PUNCT" ->
                reading.token(i).form().equals(":")
                        || reading.token(i).form().startsWith("-")
                        || reading.token(i).form().equals("—")
                        || reading.token(i).form().equals("–");
            case "PART" -> reading.token(i).form().endsWith("s");
            default -> false;
        };
    }

    /** Names the features of the token at {@code i}. */
    public static void features(Reading reading, int i, Features to) {
        to.clear();
        to.add("bias");
        word(reading, i, to);
        neighbours(reading, i, to);
        above(reading, i, to);
        below(reading, i, to);
        subject(reading, i, to);
        quotations(reading, i, to);
        place(reading, i, to);
    }

    private static void word(Reading reading, int i, Features to) {
        Token token = reading.token(i);
        String lemma = token.lemma();
        to.add("l", lemma);
        to.add("lu", lemma, token.upos());
        to.add("f", token.form());
        to.add("u", token.upos());
        to.add("x", token.xpos());
        to.add("r", token.relation());
        to.add("lr", lemma, token.relation());
        to.add("lx", lemma, token.xpos());
        to.add("ur", token.upos(), token.relation());
        to.add("k", reading.kind(i));
        to.add("kr", reading.kind(i), token.relation());
        to.add("kx", reading.kind(i), token.xpos());
        to.add("e", reading.entity(i));
        String cluster = reading.cluster(i);
        to.add("g", cluster, token.upos());
        to.add("gr", cluster, token.relation());
        to.add("gx", cluster, token.xpos());
        to.add("gf", cluster, reading.frame(i));
        int length = lemma.length();
        to.add("s3", length > 3 ? lemma.substring(length - 3) : lemma, token.upos());
        to.add("s4", length > 4 ? lemma.substring(length - 4) : lemma, token.upos());
        to.add("p4", length > 4 ? lemma.substring(0, 4) : lemma, token.upos());
        to.add("p6", length > 6 ? lemma.substring(0, 6) : lemma, token.upos());
    }

    private static void neighbours(Reading reading, int i, Features to) {
        String lemma = reading.token(i).lemma();
        String kind = reading.kind(i);
        for (int d = -2; d <= 2; d++) {
            if (d != 0) {
                String where = Reading.bucket(d);
                to.add("nl", where, reading.lemma(i + d));
                to.add("nx", where, reading.tag(i + d));
                to.add("nlx", where, reading.tag(i + d), lemma);
                to.add("nkx", where, reading.tag(i + d), kind);
            }
        }
        to.add("n+l", lemma, reading.lemma(i + 1));
        to.add("n-l", lemma, reading.lemma(i - 1));
        to.add("n+xx", reading.tag(i + 1), reading.tag(i + 2), reading.token(i).xpos());
        to.add("n-xx", reading.tag(i - 1), reading.tag(i - 2), reading.token(i).xpos());
    }

    private static void above(Reading reading, int i, Features to) {
        Token token = reading.token(i);
        Optional<Token> head = reading.sentence().parent(i);
        if (head.isEmpty()) {
            to.add("top", reading.kind(i));
            return;
        }
        Token above = head.get();
        to.add("hl", above.lemma(), token.relation());
        to.add("hll", above.lemma(), token.lemma());
        to.add("hu", above.upos(), token.relation());
        to.add("hk", reading.kind(above.index()), token.relation());
        to.add("hg", reading.cluster(above.index()), token.relation());
        to.add("hkk", reading.kind(above.index()), token.relation(), reading.kind(i));
        to.add("hside", token.relation(), above.index() < i ? "l" : "r", reading.kind(i));
        to.add("hframe", reading.frame(above.index()), token.relation(), token.upos());
        reading.sentence().parent(above.index()).ifPresent(top -> {
            to.add("gra", above.relation(), token.relation(), reading.kind(i));
            to.add("gl", top.lemma(), above.relation(), token.relation());
            to.add("gk", reading.kind(top.index()), above.relation(), token.relation());
        });
    }

    private static void below(Reading reading, int i, Features to) {
        Sentence sentence = reading.sentence();
        Token token = reading.token(i);
        String lemma = token.lemma();
        String frame = reading.frame(i);
        to.add("fr", frame);
        to.add("frl", frame, lemma);
        to.add("frk", frame, reading.kind(i));
        to.add("fru", frame, token.xpos(), token.relation());
        for (Token child : sentence.children(i)) {
            String relation = child.relation();
            String side = child.index() < i ? "<" : ">";
            to.add("cr", relation, side);
            to.add("crl", relation, lemma);
            to.add("crk", relation, reading.kind(i));
            to.add("cl", relation, child.lemma());
            if (!child.is("punct") && !child.is("det")) {
                to.add("cll", relation, child.lemma(), lemma);
                to.add("cx", relation, child.xpos());
                to.add("ck", relation, reading.kind(child.index()));
            }
            if (child.is("ccomp") || child.is("xcomp") || child.is("advcl") || child.is("acl")) {
                String mark =
                        sentence.child(child.index(), "mark").map(Token::lemma).orElse("-");
                to.add("cm", relation, mark, side);
                to.add("cmk", relation, mark, reading.kind(i));
                to.add("cml", relation, mark, lemma);
            } else if (child.is("obl") || child.is("nmod")) {
                String preposition = sentence.caseLemma(child.index());
                to.add("cp", relation, preposition);
                to.add("cpl", preposition, lemma);
                to.add("cpk", preposition, reading.kind(i));
            }
        }
    }

    private static void subject(Reading reading, int i, Features to) {
        Sentence sentence = reading.sentence();
        int at = i;
        Optional<Token> subject = sentence.child(at, "nsubj");
        for (int steps = 0; subject.isEmpty() && steps < 3; steps++) {
            Token here = reading.token(at);
            if (here.head() < 0 || !(here.is("conj") || here.is("xcomp") || here.is("advcl") || here.is("acl"))) {
                break;
            }
            at = here.head();
            if (reading.token(at).upos().equals("NOUN") && here.is("acl")) {
                subject = Optional.of(reading.token(at));
            } else {
                subject = sentence.child(at, "nsubj");
            }
        }
        String far = at == i ? "own" : "shared";
        if (subject.isEmpty()) {
            to.add("nosubject", reading.token(i).lemma());
            return;
        }
        Token who = subject.get();
        String type = who.upos().equals("PRON") ? who.lemma() : reading.entity(who.index());
        to.add("sl", who.lemma(), far);
        to.add("st", type, far);
        to.add("stl", type, reading.token(i).lemma());
        to.add("stk", type, reading.kind(i), reading.frame(i));
        to.add("su", who.xpos(), far);
        to.add("sg", reading.cluster(who.index()), far);
        to.add("sgk", reading.cluster(who.index()), reading.kind(i), reading.frame(i));
        to.add("sgg", reading.cluster(who.index()), reading.cluster(i));
        to.add("sll", who.lemma(), reading.token(i).lemma());
        to.add("slk", who.lemma(), reading.kind(i));
        to.add("sr", who.relation(), far);
    }

    private static void quotations(Reading reading, int i, Features to) {
        boolean inside = reading.quotation(i) >= 0;
        String kind = reading.kind(i);
        to.add("q", inside ? "in" : "out");
        to.add("ql", inside ? "in" : "out", reading.token(i).lemma());
        to.add("qk", inside ? "in" : "out", kind);
        int left = distance(reading, i, -1, inside);
        int right = distance(reading, i, 1, inside);
        String near = Reading.bucket(left) + Reading.bucket(right);
        to.add("qd", inside ? "in" : "out", near);
        to.add("qdk", near, kind, inside ? "in" : "out");
        to.add("qdl", near, reading.token(i).lemma());
        to.add("qdr", near, reading.token(i).relation(), reading.token(i).xpos());
        if (reading.nextOpensQuoted()) {
            to.add("qn", kind, reading.lemma(reading.size() - 1));
        }
        if (reading.previousEndsQuoted()) {
            to.add("qp", kind, reading.token(i).relation());
        }
    }

    /** Tokens to the nearest quotation on one side, at most eight; zero when there is none so near. */
    private static int distance(Reading reading, int i, int step, boolean inside) {
        for (int n = 1; n <= 8; n++) {
            int at = i + n * step;
            if (at < 0 || at >= reading.size()) {
                return 0;
            }
            if (reading.quotation(at) >= 0 != inside) {
                return n;
            }
        }
        return 0;
    }

    private static void place(Reading reading, int i, Features to) {
        int size = reading.size();
        to.add("ends", reading.lemma(size - 1), reading.kind(i));
        to.add(
                "colon",
                reading.lemma(i + 1).equals(":") ? "next" : "no",
                reading.token(i).lemma());
        to.add("first", Reading.bucket(i), reading.token(i).upos());
        to.add("last", Reading.bucket(size - i), reading.token(i).upos());
        to.add(
                "number",
                Reading.bucket(reading.sentence().index()),
                reading.token(i).upos());
        to.add("length", Reading.bucket(size / 3), reading.token(i).upos());
        String zone = reading.sentence().zone() == null
                ? "body"
                : reading.sentence().zone().name();
        to.add("zone", zone, reading.token(i).upos());
    }
}
