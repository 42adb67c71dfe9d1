package org.tadmor.dates;

/** Lengths of calendar periods, shortest first. */
enum Scale {
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    Granularity granularity() {
        return switch (this) {
            case DAY -> Granularity.DAY;
            case WEEKEND, WEEK -> Granularity.WEEK;
            case MONTH, SEASON, QUARTER, HALF -> Granularity.MONTH;
            case YEAR, DECADE, CENTURY -> Granularity.YEAR;
        };
    }
}
