package org.tadmor.language;

/** Classes of characters, as the tokenizer and the finder of quotations see them. */
final class Letters {
    private Letters() {}

    /** White space, controls (NUL among them) and invisible marks: never part of a token. */
    static boolean isSpace(int c) {
        if (c <= ' ' || (c >= 0x7F && c <= 0xA0)) {
            return true;
        }
        return c > 0xFF
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || c == 0x2060
                        || c == 0xFEFF);
    }

    /** Letters, digits, combining marks, the underscore and the soft hyphen. */
    static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        if (Character.isLetterOrDigit(c) || c == 0xAD) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Marks without width that do not part a word: joiners and marks of direction. */
    static boolean isInvisible(int c) {
        return (c >= 0x200C && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '`';
    }

    static boolean isDash(int c) {
        return c == '-' || c == '–' || c == '—' || c == '‒' || c == '―' || c == '‐' || c == '‑';
    }

    /** Marks that may stand after a sentence's last period. */
    static boolean isCloser(int c) {
        return c == '"' || c == '”' || c == '\'' || c == '’' || c == ')' || c == ']' || c == '»' || c == '}' || c == '“'
                || c == '›';
    }

    static boolean isOpener(int c) {
        return c == '"' || c == '“' || c == '\'' || c == '‘' || c == '(' || c == '[' || c == '«' || c == '„' || c == '{'
                || c == '‚' || c == '‹' || c == '`';
    }

    /** The character at {@code i}, or 0 outside [0, limit). */
    static char at(String text, int i, int limit) {
        return i >= 0 && i < limit ? text.charAt(i) : 0;
    }
}
