package org.tadmor.dates;

import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words. */
final class Amounts {
    private final TimeLexicon lexicon;

    Amounts(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A number of things.
     *
     * @param end index after the last piece
     * @param number how many; -1 when unknown ("several")
     * @param half whether there is a half on top
     * @param article whether it is the bare article "a" or "an"
     */
    record Amount(int end, int number, boolean half, boolean article) {
        boolean known() {
            return number >= 0;
        }

        /** TIMEX3 length of so many units of one length: P1W times 3 is P3W. */
        String of(String length) {
            int digits = length.startsWith("PT") ? 2 : 1;
            int end = digits;
            while (end < length.length() && Character.isDigit(length.charAt(end))) {
                end++;
            }
            String unit = length.substring(end);
            String prefix = length.substring(0, digits);
            if (!known()) {
                return prefix + "X" + (length.equals("P10Y") ? "E" : length.equals("P100Y") ? "C" : unit);
            }
            long many = (long) number * Long.parseLong(length.substring(digits, end));
            return prefix + (half ? halves(prefix, unit, many) : many + unit);
        }

        private static String halves(String prefix, String unit, long many) {
            String whole = many == 0 ? "" : many + unit;
            return switch (prefix + unit) {
                case "PY" -> whole + "6M";
                case "PTH" -> whole + "30M";
                case "PTM" -> whole + "30S";
                default -> many + ".5" + unit;
            };
        }
    }

    /** The amount at {@code i}, or null. */
    @Nullable Amount at(TimeWords words, int i) {
        if (words.is(i, "half") && (words.is(i + 1, "a") || words.is(i + 1, "an"))) {
            return new Amount(i + 2, 0, true, false);
        }
        if (words.is(i, "half")) {
            return new Amount(words.pastHyphen(i + 1), 0, true, false);
        }
        if (words.is(i, "a") || words.is(i, "an")) {
            return article(words, i);
        }
        if (lexicon.is("quantity", words.text(i))) {
            return new Amount(words.is(i + 1, "of") ? i + 2 : i + 1, -1, false, false);
        }
        Amount count = words.at(i).isNumber() ? digits(words, i) : spelled(words, i);
        if (count != null && words.are(count.end(), "and", "a", "half")) {
            return new Amount(count.end() + 3, count.number(), true, false);
        }
        return count;
    }

    private @Nullable Amount article(TimeWords words, int i) {
        String quantity = lexicon.value("quantity", words.text(i + 1));
        if (quantity != null) {
            int number = quantity.equals("X") ? -1 : Integer.parseInt(quantity);
            return new Amount(words.is(i + 2, "of") ? i + 3 : i + 2, number, false, false);
        }
        int number = lexicon.number("cardinal", words.text(i + 1));
        if (number >= 12) {
            Amount spelled = spelled(words, i + 1);
            return spelled == null ? null : new Amount(spelled.end(), spelled.number(), false, false);
        }
        return new Amount(i + 1, 1, false, true);
    }

    private @Nullable Amount digits(TimeWords words, int i) {
        String text = words.text(i).replace(",", "");
        int cut = text.indexOf('-');
        if (cut > 0) {
            text = text.substring(0, cut);
        }
        boolean half = text.endsWith(".5");
        if (half) {
            text = text.substring(0, text.length() - 2);
        }
        if (text.equals("1/2")) {
            return new Amount(i + 1, 0, true, false);
        }
        int number = whole(text);
        if (number < 0) {
            return null;
        }
        return words.is(i + 1, "1/2") || words.is(i + 1, "\u00bd")
                ? new Amount(i + 2, number, true, false)
                : new Amount(i + 1, number, half, false);
    }

    /** The number that up to six digits write, or -1. */
    static int whole(String digits) {
        if (digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int k = 0; k < digits.length(); k++) {
            char c = digits.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** "twenty-four", "two hundred and ten", "three thousand". */
    @Nullable Amount spelled(TimeWords words, int i) {
        int at = i;
        int total = 0;
        int part = 0;
        int last = Integer.MAX_VALUE;
        while (true) {
            int word = at == i ? at : words.pastHyphen(at);
            if (at > i && words.is(word, "and") && part >= 100) {
                word++;
            }
            int value = lexicon.number("cardinal", words.text(word));
            boolean zero = words.is(word, "zero");
            if (value == 0 && !zero) {
                break;
            }
            if (value >= 1000) {
                if (total > 0 || part > 999) {
                    break;
                }
                total = Math.max(part, 1) * value;
                part = 0;
                last = Integer.MAX_VALUE;
            } else if (value == 100 || value == 12 && at > i && last > 12 && part == 0) {
                if (part >= 100) {
                    break;
                }
                part = Math.max(part, 1) * value;
                last = 100;
            } else if (value < last && (last != Integer.MAX_VALUE ? last >= 20 : true) && (part % 10 == 0)) {
                part += value;
                last = value;
            } else {
                break;
            }
            at = word + 1;
        }
        return at == i ? null : new Amount(at, total + part, false, false);
    }

    /** The ordinal at {@code i} ("third", "3rd", "twenty-first") as an amount, or null. */
    @Nullable Amount ordinal(TimeWords words, int i) {
        if (words.at(i).isNumber() && words.touch(i)) {
            String suffix = words.text(i + 1);
            int number = whole(words.text(i));
            boolean ordinal = suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
            return ordinal && number > 0 ? new Amount(i + 2, number, false, false) : null;
        }
        int number = lexicon.ordinal(words.text(i));
        if (number > 0) {
            return new Amount(i + 1, number, false, false);
        }
        int tens = lexicon.number("cardinal", words.text(i));
        int ones = tens >= 20 && tens <= 90 ? lexicon.ordinal(words.text(words.pastHyphen(i + 1))) : 0;
        return ones > 0 && ones < 10 ? new Amount(words.pastHyphen(i + 1) + 1, tens + ones, false, false) : null;
    }

    /** A year in words ("nineteen ninety-six", "two thousand and three", "twenty sixteen") as an amount, or null. */
    @Nullable Amount yearInWords(TimeWords words, int i) {
        int century = lexicon.number("cardinal", words.text(i));
        if (words.are(i, "two", "thousand")) {
            Amount all = spelled(words, words.is(i + 2, "and") ? i + 3 : i + 2);
            return all != null && all.number() < 100
                    ? new Amount(all.end(), 2000 + all.number(), false, false)
                    : new Amount(i + 2, 2000, false, false);
        }
        if (century < 13 || century > 20) {
            return null;
        }
        Amount rest = spelled(words, words.pastHyphen(i + 1));
        if (rest == null || rest.number() < 10 || rest.number() > 99) {
            return null;
        }
        return new Amount(rest.end(), century * 100 + rest.number(), false, false);
    }
}
