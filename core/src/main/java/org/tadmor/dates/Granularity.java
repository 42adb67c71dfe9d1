package org.tadmor.dates;

/** How exactly a date is told. */
public enum Granularity {
    /** One day, or a named range of days. */
    DAY,
    /** A week or weekend. */
    WEEK,
    /** A month. */
    MONTH,
    /** A year or more. */
    YEAR
}
