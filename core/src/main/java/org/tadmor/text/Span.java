package org.tadmor.text;

/**
 * A stretch of a report's text.
 *
 * @param start offset of the first character, in UTF-16 code units from the start of the text
 * @param end offset after the last character, in UTF-16 code units, exclusive; never less than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Refuses negative and backward spans. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The smallest span that holds both. */
    public static Span covering(Span a, Span b) {
        return new Span(Math.min(a.start, b.start), Math.max(a.end, b.end));
    }

    /** Length in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** The characters of this span in {@code text}. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every character of {@code other} is in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the character at {@code offset} is in this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Text order: by start, then the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
