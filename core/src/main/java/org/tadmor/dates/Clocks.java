package org.tadmor.dates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds times of the clock: "10 p.m.", "10:30 GMT", "nine o'clock", "noon". */
final class Clocks {
    private final TimeLexicon lexicon;
    private final Amounts amounts;

    Clocks(TimeLexicon lexicon, Amounts amounts) {
        this.lexicon = lexicon;
        this.amounts = amounts;
    }

    /**
     * A time of the clock.
     *
     * @param end index after its last piece
     * @param time TIMEX3 time with its T
     */
    record Clock(int end, String time) {}

    /** The time at {@code i}, or null. */
    @Nullable Clock at(TimeWords words, int i) {
        String named = lexicon.value("daypart", words.text(i));
        if (named != null && named.length() == 6) {
            return new Clock(i + 1, named);
        }
        int hour;
        int minute = 0;
        int end = i + 1;
        boolean exact = false;
        if (words.at(i).isNumber()) {
            String text = words.text(i).replace('.', ':');
            int colon = text.indexOf(':');
            exact = colon > 0 && words.text(i).indexOf(':') > 0;
            hour = Amounts.whole(colon > 0 ? text.substring(0, colon) : text);
            minute = colon > 0 ? Amounts.whole(text.substring(colon + 1)) : 0;
            boolean military = colon < 0 && text.length() == 4 && lexicon.is("zone", words.text(end));
            if (military) {
                minute = hour % 100;
                hour /= 100;
                exact = true;
            }
            if (colon > 0 && text.length() - colon != 3) {
                return null;
            }
        } else {
            Amounts.Amount spelled = amounts.spelled(words, i);
            if (spelled == null) {
                return null;
            }
            hour = spelled.number();
            end = spelled.end();
        }
        return withHalf(words, hour, minute, end, exact);
    }

    private @Nullable Clock withHalf(TimeWords words, int hour, int minute, int end, boolean exact) {
        int half = 0;
        int last = end;
        if (words.is(end, "am") || words.is(end, "pm")) {
            half = words.is(end, "am") ? 1 : 2;
            last = end + 1;
        } else if (words.are(end, "o", "'", "clock") || words.are(end, "o", "\u2019", "clock")) {
            last = end + 3;
            exact = true;
        }
        if (words.are(last, "in", "the", "morning")) {
            half = 1;
            last += 3;
        } else if (words.are(last, "in", "the", "afternoon") || words.are(last, "in", "the", "evening")) {
            half = 2;
            last += 3;
        } else if (words.are(last, "at", "night") && exact) {
            half = 2;
            last += 2;
        }
        boolean valid = hour >= 0 && hour <= 24 && minute >= 0 && minute < 60 && (half == 0 || hour <= 12);
        if (!valid || (half == 0 && !exact)) {
            return null;
        }
        if (lexicon.is("zone", words.text(last))) {
            last++;
        }
        int of24 = half == 2 && hour < 12 ? hour + 12 : half == 1 && hour == 12 ? 0 : hour;
        return new Clock(last, String.format(Locale.ROOT, "T%02d:%02d", of24, minute));
    }
}
