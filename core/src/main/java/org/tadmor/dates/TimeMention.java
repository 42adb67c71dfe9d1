package org.tadmor.dates;

import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/**
 * A time expression in the text, as TimeML's TIMEX3 has it.
 *
 * @param span its characters
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param end index after its last token, exclusive
 * @param timex what kind of expression
 * @param value TIMEX3 value: {@code 2016-03-27}, {@code 2016-W12}, {@code P3D}, {@code PRESENT_REF}, …
 * @param interval the days it stands for, or null where it names none (durations, sets, vague references)
 */
public record TimeMention(
        Span span,
        int sentence,
        int first,
        int end,
        Timex timex,
        String value,
        @Nullable DateInterval interval) {

    /** The types of TIMEX3. */
    public enum Timex {
        /** A calendar date of any granularity. */
        DATE,
        /** A time of day. */
        TIME,
        /** A length of time. */
        DURATION,
        /** A recurring time. */
        SET
    }
}
