package org.tadmor.report;

/** Why an input was rejected. The {@link #code} is printed, counted and never changes its meaning. */
public enum RejectCode {
    /** Nothing but white space. */
    EMPTY("empty"),
    /** Not text: NUL bytes or a known binary signature. */
    BINARY("binary"),
    /** Bytes that are not valid UTF-8. */
    ENCODING("encoding"),
    /** A JSONL line that is not a JSON object. */
    JSON("bad-json"),
    /** A JSONL record without a usable {@code text}, or with a field of the wrong type. */
    FIELD("bad-field"),
    /** A file that is not of the format asked for. */
    FORMAT("bad-format"),
    /** Written in another language than English. */
    LANGUAGE("other-language"),
    /** Unpacks to far more than an archive of texts would. */
    BOMB("bomb"),
    /** Takes longer to read than the limit for one input. */
    TIME("time-limit"),
    /** Not to be fetched: the site's robots.txt says so, or the address is private. */
    FORBIDDEN("forbidden"),
    /** Larger than the limit for one report. */
    TOO_LARGE("too-large"),
    /** The file cannot be opened or read. */
    UNREADABLE("unreadable"),
    /** A directory without any readable input. */
    NO_INPUT("no-input");

    private final String code;

    RejectCode(String code) {
        this.code = code;
    }

    /** The stable code, lower case with hyphens. */
    public String code() {
        return code;
    }
}
