package org.tadmor.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reckons with TIMEX3 lengths of one unit: "P3D", "P2W", "P10Y". */
final class Stretches {
    private Stretches() {}

    /** The day so far after ({@code sign} 1) or before (-1) another; null for hours and unknown numbers. */
    static @Nullable LocalDate shift(LocalDate day, String length, int sign) {
        int many = number(length);
        if (many < 0) {
            return null;
        }
        return new Period(scale(length), day).plus((long) sign * many).start();
    }

    /** The unit of a length. */
    static Scale scale(String length) {
        return switch (length.charAt(length.length() - 1)) {
            case 'W' -> Scale.WEEK;
            case 'M' -> Scale.MONTH;
            case 'Q' -> Scale.QUARTER;
            case 'Y' -> Scale.YEAR;
            default -> Scale.DAY;
        };
    }

    private static int number(String length) {
        boolean days = length.startsWith("P") && !length.startsWith("PT") && length.length() > 2;
        return days && "DWMQY".indexOf(length.charAt(length.length() - 1)) >= 0
                ? Amounts.whole(length.substring(1, length.length() - 1))
                : -1;
    }
}
