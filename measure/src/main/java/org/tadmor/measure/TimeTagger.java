package org.tadmor.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/** A system that finds time expressions and says what they stand for. */
public interface TimeTagger extends MeasuredSystem {

    /**
     * A time expression.
     *
     * @param type TIMEX3 type: DATE, TIME, DURATION, SET
     * @param value TIMEX3 value
     */
    record Time(Span span, String type, String value) {}

    /**
     * The time expressions of a text.
     *
     * @param published the day that "today" is
     */
    List<Time> times(String text, @Nullable LocalDate published);
}
