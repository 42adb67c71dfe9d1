package org.tadmor.dates;

import org.jspecify.annotations.Nullable;

/**
 * The words before a unit that say which one: "last", "this", "the following", "that same".
 *
 * @param end index after the last of them
 * @param count periods to go on, negative back
 * @param from what to reckon from
 * @param past whether it is "the past", which is a stretch up to now rather than the last calendar unit
 */
record Determiner(int end, int count, TimeExpression.From from, boolean past) {

    /** The determiner at {@code i}, or null. */
    static @Nullable Determiner at(TimeWords words, int i) {
        boolean the = words.is(i, "the");
        int at = the ? i + 1 : i;
        TimeExpression.From today = TimeExpression.From.TODAY;
        TimeExpression.From then = TimeExpression.From.THEN;
        return switch (words.text(at)) {
            case "last" -> new Determiner(at + 1, -1, today, false);
            case "past" -> the || words.is(i - 1, "this") ? new Determiner(at + 1, -1, today, true) : null;
            case "previous", "preceding", "prior" -> new Determiner(at + 1, -1, then, false);
            case "current" -> new Determiner(at + 1, 0, today, false);
            case "next" -> new Determiner(at + 1, 1, the ? then : today, false);
            case "coming", "upcoming" -> new Determiner(at + 1, 1, today, false);
            case "following", "ensuing", "subsequent" -> the ? new Determiner(at + 1, 1, then, false) : null;
            case "same" -> the ? new Determiner(at + 1, 0, then, false) : null;
            case "this" -> the ? null : ofThis(words, at);
            case "that" -> the ? null : new Determiner(words.is(at + 1, "same") ? at + 2 : at + 1, 0, then, false);
            default -> null;
        };
    }

    private static Determiner ofThis(TimeWords words, int at) {
        TimeExpression.From today = TimeExpression.From.TODAY;
        if (words.is(at + 1, "past")) {
            return new Determiner(at + 2, -1, today, false);
        }
        if (words.is(at + 1, "coming") || words.is(at + 1, "next")) {
            return new Determiner(at + 2, 1, today, false);
        }
        return new Determiner(at + 1, 0, today, false);
    }
}
