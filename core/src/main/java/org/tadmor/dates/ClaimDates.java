package org.tadmor.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * The date of an event by the tree: an expression inside the trigger's own clause, then one that the clauses above it
 * carry, then the report's date.
 */
final class ClaimDates {
    /** Relations that start a clause of its own below a predicate. */
    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "conj");

    private static final int FAR = 1000;

    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "warn",
            "accuse",
            "condemn",
            "urge",
            "deny",
            "claim",
            "call",
            "demand",
            "announce",
            "report",
            "criticize",
            "criticise",
            "welcome",
            "praise",
            "reject",
            "ask",
            "vow",
            "insist",
            "acknowledge");

    private static final Set<String> GERUND = Set.of("of", "from", "for", "against");

    /** Less than this stands in the trigger's own clause. */
    private static final int CLAUSE_COST = 4;

    /** No expression further away, in words or in steps up the tree, dates an event. */
    private static final int REACH = 100;

    private final Document document;
    private final List<List<TimeMention>> bySentence;
    private final Map<Integer, List<TimeMention>> lengths = new HashMap<>();
    private final @Nullable LocalDate published;

    ClaimDates(Document document, List<TimeMention> mentions, @Nullable LocalDate published) {
        this.document = document;
        this.published = published;
        this.bySentence = new ArrayList<>();
        for (int i = 0; i < document.sentences().size(); i++) {
            bySentence.add(new ArrayList<>(2));
        }
        for (TimeMention mention : mentions) {
            boolean length = mention.timex() == TimeMention.Timex.DURATION;
            if (mention.interval() != null) {
                bySentence.get(mention.sentence()).add(mention);
            } else if (length) {
                lengths.computeIfAbsent(mention.sentence(), key -> new ArrayList<>(1))
                        .add(mention);
            }
        }
    }

    /** When what the token at {@code trigger} tells happened; null when neither text nor report says. */
    @Nullable DateInterval of(int sentenceIndex, int trigger) {
        Sentence sentence = document.sentences().get(sentenceIndex);
        TimeMention best = null;
        int bestCost = FAR;
        boolean past = Tenses.of(sentence, trigger) == Anchors.Tense.PAST;
        for (TimeMention mention : bySentence.get(sentenceIndex)) {
            DateInterval date = mention.interval();
            if (past && date != null && published != null && date.start().isAfter(published)) {
                continue;
            }
            int cost = cost(sentence, trigger, mention);
            if (cost < bestCost) {
                bestCost = cost;
                best = mention;
            }
        }
        DateInterval stated = reckoned(sentence, trigger, 0);
        if (stated == null && best != null) {
            stated = interval(sentence, best);
        } else if (stated == null) {
            stated = background(sentence, trigger);
        }
        if (stated != null) {
            return stated;
        }
        return published == null ? null : new DateInterval(published, published, Granularity.DAY, null, false);
    }

    /**
     * A date reckoned by a length: "has besieged it for two years", "a day after troops took the town", told on Monday.
     *
     * @param depth how many clauses deep
     */
    private @Nullable DateInterval reckoned(Sentence sentence, int trigger, int depth) {
        for (TimeMention length : lengths.getOrDefault(sentence.index(), List.of())) {
            int behind = length.end();
            int before = length.first() - 1;
            LocalDate today = published;
            boolean lasting = before >= 0
                    && sentence.token(before).form().equals("for")
                    && today != null
                    && before > trigger
                    && cost(sentence, trigger, length) < CLAUSE_COST
                    && isPerfect(sentence, trigger);
            if (lasting && today != null) {
                LocalDate start = Stretches.shift(today, length.value(), -1);
                String words = length.span().in(document.text());
                return start == null ? null : new DateInterval(start, today, Granularity.DAY, words, true);
            }
            String link = behind < sentence.size() ? sentence.token(behind).form() : "";
            boolean linked = link.equals("after") || link.equals("before");
            boolean inside = linked && trigger > behind && isOnlyVerb(sentence, behind, trigger);
            if (inside && depth == 0) {
                int main = mainVerb(sentence, before);
                DateInterval base = main < 0 ? null : of(sentence.index(), main);
                LocalDate day = base == null || base.granularity() != Granularity.DAY
                        ? null
                        : Stretches.shift(base.start(), length.value(), link.equals("after") ? -1 : 1);
                if (day != null) {
                    String words = sentence.spanOf(length.first(), behind + 1).in(document.text());
                    Period at = Period.around(day, Stretches.scale(length.value()));
                    return new DateInterval(at.start(), at.end(), at.scale().granularity(), words, true);
                }
            }
        }
        return null;
    }

    private static boolean isPerfect(Sentence sentence, int verb) {
        for (Token child : sentence.children(verb, "aux")) {
            if (child.lemma().equals("have") && !child.xpos().equals("VBD")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token at {@code trigger} is the first verb behind the one at {@code link}. */
    private static boolean isOnlyVerb(Sentence sentence, int link, int trigger) {
        for (int i = link + 1; i < trigger; i++) {
            Token token = sentence.token(i);
            if (token.upos().equals("VERB") || token.form().equals(",")) {
                return false;
            }
        }
        return sentence.token(trigger).upos().equals("VERB");
    }

    /** The last finite verb up to {@code end}, or -1. */
    private static int mainVerb(Sentence sentence, int end) {
        for (int i = end; i >= 0; i--) {
            Token token = sentence.token(i);
            if (token.upos().equals("VERB") && token.xpos().matches("VB[DZPN]")) {
                return i;
            }
        }
        return -1;
    }

    /** Steps between trigger and expression, dear where they cross into another clause. */
    private static int cost(Sentence sentence, int trigger, TimeMention mention) {
        if (mention.first() <= trigger && trigger < mention.end()) {
            return 0;
        }
        if (Math.abs(mention.first() - trigger) > REACH || isRelative(sentence, trigger, mention.first())) {
            return FAR;
        }
        Map<Integer, Integer> above = costsAbove(sentence, head(sentence, mention));
        int up = 0;
        int at = trigger;
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            Integer down = above.get(at);
            if (down != null) {
                return Math.min(FAR, up + down);
            }
            Token token = sentence.token(at);
            if (token.relation().equals("acl:relcl")) {
                return FAR;
            }
            up += token.is("conj") ? 6 : CLAUSES.contains(token.universalRelation()) ? 10 : 4;
            at = token.head();
        }
        return FAR;
    }

    /**
     * Whether one of the two stands in a relative clause that ends before the other: from its pronoun to the next comma.
     * Trees often lose this where a sentence goes on behind the clause.
     */
    private static boolean isRelative(Sentence sentence, int trigger, int mention) {
        int pronoun = -1;
        int comma = -1;
        for (int i = Math.max(trigger, mention); i >= 0; i--) {
            Token token = sentence.token(i);
            boolean between = i > Math.min(trigger, mention);
            if (token.form().equals(",")) {
                if (!between) {
                    break;
                }
                comma = i;
            } else if (token.xpos().equals("WDT") || token.xpos().equals("WP")) {
                pronoun = i;
                break;
            }
        }
        if (pronoun < 0) {
            return false;
        }
        boolean between = pronoun > Math.min(trigger, mention);
        return between ? comma < 0 : comma > 0;
    }

    /** The governors of {@code head} at any depth, each with the cost of the way down from it. */
    private static Map<Integer, Integer> costsAbove(Sentence sentence, int head) {
        Map<Integer, Integer> costs = new HashMap<>();
        int cost = 0;
        int at = head;
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            costs.put(at, cost);
            Token token = sentence.token(at);
            boolean ownClause = CLAUSES.contains(token.universalRelation());
            boolean shut = token.relation().equals("acl:relcl")
                    || token.is("ccomp")
                    || token.is("parataxis")
                    || ownClause && isGerundOf(sentence, at);
            cost += shut ? FAR : ownClause ? 25 : 1;
            at = token.head();
        }
        return costs;
    }

    /** "Of striking the bridge on Thursday": such a date is that of the inner verb alone. */
    private static boolean isGerundOf(Sentence sentence, int verb) {
        if (!sentence.token(verb).xpos().equals("VBG")) {
            return false;
        }
        for (Token child : sentence.children(verb)) {
            if ((child.is("mark") || child.is("case")) && GERUND.contains(child.form())) {
                return true;
            }
        }
        return false;
    }

    /** The token of an expression that hangs on something outside it. */
    private static int head(Sentence sentence, TimeMention mention) {
        for (int i = mention.first(); i < mention.end(); i++) {
            int head = sentence.token(i).head();
            if (head < mention.first() || head >= mention.end()) {
                return i;
            }
        }
        return mention.first();
    }

    /** "Since" opens an interval up to the report's date, a second date closes one that "from" or "between" opens. */
    private DateInterval interval(Sentence sentence, TimeMention mention) {
        DateInterval own = Objects.requireNonNull(mention.interval());
        String before = mention.first() == 0
                ? ""
                : sentence.token(mention.first() - 1).form().toLowerCase(Locale.ROOT);
        if (before.equals("since") && published != null && published.isAfter(own.end())) {
            return new DateInterval(own.start(), published, own.granularity(), own.text(), true);
        }
        if (before.equals("from") || before.equals("between")) {
            TimeMention next = following(mention);
            String link = next == null || next.first() == 0
                    ? ""
                    : sentence.token(next.first() - 1).form().toLowerCase(Locale.ROOT);
            boolean linked = link.equals("to") || link.equals("and") || link.equals("until") || link.equals("through");
            if (next != null
                    && linked
                    && next.interval() != null
                    && !next.interval().end().isBefore(own.start())) {
                return new DateInterval(
                        own.start(),
                        next.interval().end(),
                        own.granularity(),
                        own.text() + " " + link + " " + next.interval().text(),
                        true);
            }
        }
        return own;
    }

    private @Nullable TimeMention following(TimeMention mention) {
        List<TimeMention> all = bySentence.get(mention.sentence());
        int at = all.indexOf(mention) + 1;
        return at < all.size() && all.get(at).first() - mention.end() <= 2 ? all.get(at) : null;
    }

    /** Whether the clause goes on with what was told before: past tense, and nobody speaks. */
    private static boolean continues(Sentence sentence, int trigger) {
        if (Tenses.of(sentence, trigger) != Anchors.Tense.PAST || isPerfect(sentence, trigger)) {
            return false;
        }
        for (Token token : sentence.tokens()) {
            boolean speaks = SPEECH.contains(token.lemma()) && token.upos().equals("VERB");
            if (speaks && sentence.dominates(token.index(), trigger)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A past event in a sentence without a date belongs to the time of the sentence before, when that one tells history
     * (a date more than a month back) in the same paragraph: background never lands on the report's day.
     */
    private @Nullable DateInterval background(Sentence sentence, int trigger) {
        if (sentence.index() == 0 || published == null || !continues(sentence, trigger)) {
            return null;
        }
        Sentence before = document.sentences().get(sentence.index() - 1);
        String gap = document.text()
                .substring(
                        before.span().end(),
                        Math.max(sentence.span().start(), before.span().end()));
        List<TimeMention> dates = bySentence.get(before.index());
        if (gap.indexOf('\n') != gap.lastIndexOf('\n')
                || dates.isEmpty()
                || !bySentence.get(sentence.index()).isEmpty()) {
            return null;
        }
        for (TimeMention mention : dates) {
            DateInterval date = mention.interval();
            if (date == null || !date.end().isBefore(published.minusMonths(1))) {
                return null;
            }
        }
        TimeMention last = dates.get(dates.size() - 1);
        return interval(before, last);
    }
}
