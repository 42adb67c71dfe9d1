package org.tadmor.store;

/** A store that cannot be used as asked. Its message says what, where and what to do. */
public final class StoreException extends RuntimeException {
    private final Code code;

    /** Why; the text of each never changes its meaning. */
    public enum Code {
        /** The location names no store of a kind we know. */
        LOCATION("store-location"),
        /** There is no store there. */
        MISSING("store-missing"),
        /** Another process has the embedded store open. */
        LOCKED("store-locked"),
        /** Written by a later version of Tadmor. */
        NEWER("store-newer"),
        /** The files or the server cannot be reached, read or written. */
        UNREACHABLE("store-unreachable"),
        /** A part of what is stored does not fit the rest. */
        DAMAGED("store-damaged"),
        /** A question that took longer than its limit. */
        SLOW("store-slow"),
        /** A question whose answer nobody waits for any more. */
        ABANDONED("store-abandoned"),
        /** A question that cannot be read. */
        QUERY("store-query");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        /** The stable code, lower case with hyphens. */
        public String text() {
            return text;
        }
    }

    public StoreException(Code code, String message) {
        super(message + " [" + code.text() + "]");
        this.code = code;
    }

    public StoreException(Code code, String message, Throwable cause) {
        super(message + " [" + code.text() + "]", cause);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }
}
