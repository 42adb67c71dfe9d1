package org.tadmor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.CueLexicon.Cue;
import org.tadmor.claims.CueLexicon.Kind;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/**
 * Which attributions put a token into somebody's mouth, and what that voice thinks of it. Not every attribution does: who
 * praises a raid or plans one does not tell it. Thread-safe.
 */
final class VoiceReader {
    /** What joins an adverbial clause to its verb as what is told: "accused of leaving", unlike "spoke before leaving". */
    private static final Set<String> JOINING =
            Set.of("to", "that", "whether", "ing", "of", "for", "from", "with", "about", "in", "against", "on", "into");

    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");

    /** What is refused with a noun of telling is called untrue: "dismissed reports that". */
    private static final Set<String> REFUSED_AS_FALSE =
            Set.of("dismiss", "reject", "dispute", "repudiate", "disavow", "brush", "wave");

    /** What somebody may deny to have had in a deed that is taken for granted. */
    private static final Set<String> PARTS =
            Set.of("role", "part", "involvement", "hand", "complicity", "responsibility", "knowledge", "link");

    private static final Set<String> ADDRESSED = Set.of("tell", "advise", "instruct", "warn", "remind", "notify");

    private final CueLexicon cues;
    private final FactualityReader factuality;

    VoiceReader(CueLexicon cues, FactualityReader factuality) {
        this.cues = cues;
        this.factuality = factuality;
    }

    /**
     * One voice around a token.
     *
     * @param attribution the attribution that brings it in
     * @param base what the voice thinks of the content that holds the token
     * @param stance how the voice around it, the one that brings it in, stands to what it says
     */
    record Voice(Attribution attribution, Factuality base, Stance stance) {}

    /** How an outer voice stands to what it lets an inner one say. */
    enum Stance {
        /** It only passes it on: "said", "claimed". */
        OPEN,
        /** It takes it for granted: "confirmed", "admitted", "learned". */
        SHARES,
        /** It holds it for untrue: "falsely claimed". */
        REFUSES
    }

    /** Those of some attributions that hold a token, outermost first, each inside the one before. */
    static List<Attribution> around(List<Attribution> near, Span token) {
        List<Attribution> holding = new ArrayList<>();
        for (Attribution one : near) {
            if (one.tells(token.start()) && !one.cueSpan().overlaps(token)) {
                holding.add(one);
            }
        }
        holding.sort((a, b) -> Integer.compare(length(b), length(a)));
        List<Attribution> nested = new ArrayList<>();
        for (Attribution one : holding) {
            Attribution last = nested.isEmpty() ? null : nested.get(nested.size() - 1);
            if (last == null || last.tells(one.cueSpan().start())) {
                nested.add(one);
            } else if (one.score() > last.score()) {
                nested.set(nested.size() - 1, one);
            }
        }
        return nested;
    }

    private static int length(Attribution one) {
        return one.content().stream().mapToInt(Span::length).sum();
    }

    /**
     * The voices that a token is told by.
     *
     * @param near attributions that touch the token's sentence
     */
    List<Voice> voices(Document document, Sentence sentence, int target, List<Attribution> near) {
        List<Voice> voices = new ArrayList<>();
        List<Attribution> nested = around(near, sentence.token(target).span());
        Attribution outer = null;
        for (int i = 0; i < nested.size(); i++) {
            Attribution one = nested.get(i);
            Sentence where = sentence;
            int token = target;
            if (i + 1 < nested.size() && !nested.get(i + 1).free()) {
                where = document.sentences().get(nested.get(i + 1).sentence());
                token = nested.get(i + 1).cue();
            }
            Factuality base = base(document, where, token, one, outer);
            if (base != null) {
                voices.add(new Voice(one, base, stance(document, one)));
                outer = one;
                Attribution quoted = Relay.of(document, one);
                if (quoted != null) {
                    voices.add(new Voice(quoted, base, Stance.OPEN));
                }
            }
        }
        return voices;
    }

    /** Whether an attribution is told in the past: "would" under it is a future. */
    static boolean isPast(Document document, Attribution one) {
        Token head = AttributionReader.head(document, one);
        Sentence sentence = document.sentences().get(one.sentence());
        String tense = head.xpos().equals("VBG") && head.head() >= 0
                ? sentence.token(head.head()).xpos()
                : head.xpos();
        return tense.equals("VBD") || tense.equals("VBN");
    }

    private @Nullable Factuality base(
            Document document, Sentence sentence, int token, Attribution one, @Nullable Attribution outer) {
        Sentence cueSentence = document.sentences().get(one.sentence());
        Token head = cueSentence.token(one.cue());
        Cue cue = cue(cueSentence, head);
        boolean quoted = document.isQuoted(sentence.token(token).span().start())
                && !document.isQuoted(head.span().start());
        if (one.source() == SourceDecision.NONE && !attributes(head, cue)) {
            return null;
        }
        boolean asked = cue != null && cue.kind() == Kind.ASK && head.xpos().equals("VBN");
        if (asked
                && (head.is("advcl") || head.is("acl"))
                && cueSentence.children(one.cue(), "aux").isEmpty()) {
            return null;
        }
        int top = top(sentence, token, one);
        Factuality value;
        if (quoted || one.free() || sentence != cueSentence) {
            value = cue == null || cue.kind() == Kind.DENY || cue.kind() == Kind.ASK ? Factuality.CT_PLUS : spoken(cue);
        } else {
            value = framed(sentence, token, top, one, cue);
        }
        if (value == null || one.free() || stance(document, one) == Stance.REFUSES) {
            return value;
        }
        Factuality context = factuality
                .read(
                        cueSentence,
                        one.cue(),
                        i -> outer == null
                                || outer.tells(cueSentence.token(i).span().start()),
                        Factuality.CT_PLUS,
                        outer != null && isPast(document, outer))
                .value();
        if (one.source() == SourceDecision.NONE && context != Factuality.CT_PLUS) {
            // "could not be verified": nobody is said to have said it.
            return null;
        }
        return under(context, value, cue);
    }

    /** The lexicon's entry of a cue; a verb that was taken for a noun ("the bishop doubts that") is looked up as a verb. */
    private @Nullable Cue cue(Sentence sentence, Token head) {
        if (REFUSED_AS_FALSE.contains(head.lemma())
                && sentence.child(head.index(), "obj")
                        .map(noun -> cues.of(noun) != null)
                        .orElse(false)) {
            return cues.verb("deny");
        }
        Cue listed = cues.of(head);
        boolean root =
                head.upos().equals("NOUN") && head.is("root") && head.xpos().equals("NNS");
        return root && ContentClause.of(sentence, head.index()) != null && cues.verb(head.lemma()) != null
                ? cues.verb(head.lemma())
                : listed;
    }

    private Stance stance(Document document, Attribution one) {
        if (one.free()) {
            return Stance.OPEN;
        }
        Sentence sentence = document.sentences().get(one.sentence());
        Token head = sentence.token(one.cue());
        for (Token child : sentence.children(one.cue())) {
            if (child.is("advmod") && factuality.isUntrue(child)) {
                return Stance.REFUSES;
            }
        }
        boolean quoted = document.isQuoted(one.content().get(0).start())
                && !document.isQuoted(head.span().start());
        Cue cue = cue(sentence, head);
        boolean granted = cue != null
                && switch (cue.kind()) {
                    case CONFIRM, ADMIT, KNOW -> true;
                    default -> factuality.isFactive(head);
                };
        if (!granted || quoted) {
            return Stance.OPEN;
        }
        Factuality said = factuality
                .read(sentence, one.cue(), i -> true, Factuality.CT_PLUS, false)
                .value();
        return said == Factuality.CT_PLUS || factuality.isFactive(head) ? Stance.SHARES : Stance.OPEN;
    }

    /** Whether a word without a source still says that somebody says so: "was reported", unlike "there is no evidence". */
    private static boolean attributes(Token head, @Nullable Cue cue) {
        if (cue == null) {
            return head.upos().equals("ADV") || head.xpos().equals("VBN");
        }
        boolean rumour = switch (cue.kind()) {
            case REPORT, CLAIM, ACCUSE -> true;
            default -> false;
        };
        boolean told = switch (cue.kind()) {
            case WANT, DEMAND, INTEND, COMMIT, THREATEN, ASK, EXPECT, SEEM, PRETEND, DECREE -> false;
            default -> true;
        };
        return head.upos().equals("ADV")
                || (head.upos().equals("NOUN") && rumour)
                || (head.upos().equals("VERB") && told && !head.lemma().equals("be"));
    }

    /** What is quoted is asserted, whatever the verb, unless the verb is one of doubt or guess. */
    private static Factuality spoken(Cue cue) {
        return cue.clause().isPositive() ? cue.clause() : Factuality.CT_PLUS;
    }

    private @Nullable Factuality framed(Sentence sentence, int target, int top, Attribution one, @Nullable Cue cue) {
        boolean governed = sentence.dominates(one.cue(), top);
        String frame = governed ? FactualityReader.frame(sentence, top) : "that";
        Token token = sentence.token(top);
        boolean content = ContentClause.is(sentence, token);
        boolean clause = !governed || content || token.is("parataxis");
        if (!governed && reports(sentence.token(one.cue()), sentence, one.cue())) {
            return null;
        }
        if (governed && token.is("advcl") && !JOINING.contains(frame)) {
            boolean asked = frame.equals("if") && cue != null && (cue.kind() == Kind.ASK || cue.kind() == Kind.KNOW);
            return asked ? Factuality.UU : null;
        }
        if (token.relation().equals("acl:relcl") && !content) {
            return null;
        }
        if (cue == null) {
            return clause ? Factuality.CT_PLUS : null;
        }
        if (cue.kind() == Kind.INTEND || cue.kind() == Kind.SEEM || cue.kind() == Kind.PRETEND) {
            return null;
        }
        if (frame.equals("whether")) {
            return Factuality.UU;
        }
        boolean presupposed = cue.kind() == Kind.DENY && target != top && PARTS.contains(token.lemma());
        if (presupposed) {
            return null;
        }
        boolean verbal =
                !NOMINAL.contains(token.upos()) || sentence.child(top, "cop").isPresent();
        if (verbal
                && cue.kind() == Kind.BELIEVE
                && token.is("xcomp")
                && token.upos().equals("ADJ")) {
            return cue.clause();
        }
        if (verbal) {
            return switch (frame) {
                case "to" -> isHearsay(sentence, one.cue(), cue) ? cue.clause() : cue.infinitive();
                case "that" -> cue.clause();
                default -> clause ? cue.clause() : cue.gerund() == null ? cue.noun() : cue.gerund();
            };
        }
        if (!governed) {
            return cue.clause();
        }
        return cue.gerund() != null && seenDoing(sentence, target, top) ? cue.gerund() : cue.noun();
    }

    /** "is said to have fled", unlike "was told to flee". */
    private static boolean isHearsay(Sentence sentence, int cue, Cue listed) {
        boolean passive = sentence.token(cue).xpos().equals("VBN")
                && sentence.children(cue, "aux").stream()
                        .anyMatch(aux -> aux.relation().equals("aux:pass"));
        boolean telling = switch (listed.kind()) {
            case SAY, REPORT, CLAIM, BELIEVE, KNOW -> true;
            default -> false;
        };
        return passive && telling && !ADDRESSED.contains(sentence.token(cue).lemma());
    }

    /** Whether a noun with somebody's name before it stands for what was said, without saying it: "the army's claims". */
    private static boolean reports(Token head, Sentence sentence, int cue) {
        return head.upos().equals("NOUN")
                && (head.is("nsubj") || head.is("obj"))
                && ContentClause.of(sentence, cue) == null;
    }

    /** "showed soldiers beating a driver": what the noun phrase does is told, not only the noun phrase. */
    private static boolean seenDoing(Sentence sentence, int target, int top) {
        int at = target;
        while (at >= 0 && sentence.token(at).head() != top) {
            at = sentence.token(at).head();
        }
        return at >= 0
                && sentence.token(at).relation().equals("acl")
                && sentence.token(at).xpos().equals("VBG");
    }

    /** What becomes of a voice's view when the telling itself is denied, doubted or only possible. */
    private static Factuality under(Factuality context, Factuality value, @Nullable Cue cue) {
        if (context == Factuality.CT_PLUS) {
            return value;
        }
        Kind kind = cue == null ? Kind.SAY : cue.kind();
        return switch (kind) {
            case KNOW -> value;
            case BELIEVE, EXPECT -> context.isNegative() ? value.negated() : value.noSurerThan(context);
            default -> context == Factuality.PR_PLUS && kind == Kind.SAY ? value : Factuality.UU;
        };
    }

    /** The highest governor of a token that belongs to the same content. */
    private static int top(Sentence sentence, int token, Attribution one) {
        int at = token;
        int head = sentence.token(at).head();
        for (int steps = 0; head >= 0 && steps < sentence.size(); steps++) {
            if (!one.tells(sentence.token(head).span().start())) {
                break;
            }
            at = head;
            head = sentence.token(at).head();
        }
        return at;
    }
}
