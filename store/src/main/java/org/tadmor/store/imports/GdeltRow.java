package org.tadmor.store.imports;

/** What a line of a file of events turned out to be. */
public sealed interface GdeltRow {

    /**
     * It could be read.
     *
     * @param event what it says
     */
    record Accepted(GdeltEvent event) implements GdeltRow {}

    /**
     * It could not.
     *
     * @param code why, the same for the same reason
     * @param file name of the file, for an archive with that of its entry: {@code day.zip!day.export.CSV}
     * @param line from 1; 0 when it is the file as a whole
     * @param detail what was found, for people
     */
    record Rejected(Code code, String file, long line, String detail) implements GdeltRow {}

    /** Why a line was rejected. */
    enum Code {
        /** Neither 61 columns (GDELT 2.0) nor 57 or 58 (GDELT 1.0). */
        GDELT_COLUMNS("gdelt-columns"),
        /** A column that has to hold a number holds something else. */
        GDELT_NUMBER("gdelt-number"),
        /** The day is no day of the calendar. */
        GDELT_DATE("gdelt-date"),
        /** The event code is no CAMEO code. */
        GDELT_CODE("gdelt-code"),
        /** The line is longer than any of GDELT. */
        GDELT_LINE_TOO_LONG("gdelt-line-too-long"),
        /** The archive holds more than it should; its rest is left. */
        GDELT_TOO_LARGE("gdelt-too-large"),
        /** The archive is damaged or cut off; its rest is left. */
        GDELT_ARCHIVE("gdelt-archive");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The code as it is shown. */
        public String id() {
            return id;
        }
    }
}
