package org.tadmor.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** No expression further away, in words or in steps up the tree, dates an event. */
    private static final int REACH = 100;

    private final Document document;
    private final List<List<TimeMention>> bySentence;
    private final @Nullable LocalDate published;

    ClaimDates(Document document, List<TimeMention> mentions, @Nullable LocalDate published) {
        this.document = document;
        this.published = published;
        this.bySentence = new ArrayList<>();
        for (int i = 0; i < document.sentences().size(); i++) {
            bySentence.add(new ArrayList<>(2));
        }
        for (TimeMention mention : mentions) {
            if (mention.interval() != null) {
                bySentence.get(mention.sentence()).add(mention);
            }
        }
    }

    /** When what the token at {@code trigger} tells happened; null when neither text nor report says. */
    @Nullable DateInterval of(int sentenceIndex, int trigger) {
        Sentence sentence = document.sentences().get(sentenceIndex);
        TimeMention best = null;
        int bestCost = FAR;
        for (TimeMention mention : bySentence.get(sentenceIndex)) {
            int cost = cost(sentence, trigger, mention);
            if (cost < bestCost) {
                bestCost = cost;
                best = mention;
            }
        }
        DateInterval stated = best == null ? background(sentence, trigger) : interval(sentence, best);
        if (stated != null) {
            return stated;
        }
        return published == null ? null : new DateInterval(published, published, Granularity.DAY, null, false);
    }

    /** Steps between trigger and expression, dear where they cross into another clause. */
    private static int cost(Sentence sentence, int trigger, TimeMention mention) {
        if (mention.first() <= trigger && trigger < mention.end()) {
            return 0;
        }
        if (Math.abs(mention.first() - trigger) > REACH) {
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
            up += token.is("conj") ? 6 : CLAUSES.contains(token.universalRelation()) ? 10 : 4;
            at = token.head();
        }
        return FAR;
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
            boolean shut = ownClause && (token.is("acl") || token.is("ccomp") || token.is("parataxis"));
            cost += shut ? FAR : ownClause ? 25 : 1;
            at = token.head();
        }
        return costs;
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
        DateInterval own = java.util.Objects.requireNonNull(mention.interval());
        String before = mention.first() == 0
                ? ""
                : sentence.token(mention.first() - 1).form().toLowerCase(java.util.Locale.ROOT);
        if (before.equals("since") && published != null && published.isAfter(own.end())) {
            return new DateInterval(own.start(), published, own.granularity(), own.text(), true);
        }
        if (before.equals("from") || before.equals("between")) {
            TimeMention next = following(mention);
            String link = next == null || next.first() == 0
                    ? ""
                    : sentence.token(next.first() - 1).form().toLowerCase(java.util.Locale.ROOT);
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

    /** Whether the clause goes on with what was told before: "had", or a pronoun for its subject. */
    private static boolean continues(Sentence sentence, int trigger) {
        if (Tenses.of(sentence, trigger) != Anchors.Tense.PAST) {
            return false;
        }
        for (Token child : sentence.children(trigger)) {
            boolean had = child.is("aux") && child.form().equals("had");
            boolean pronoun = child.is("nsubj") && child.xpos().equals("PRP");
            boolean then = child.is("advmod") && child.lemma().equals("then");
            if (had || pronoun || then) {
                return true;
            }
        }
        return false;
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
