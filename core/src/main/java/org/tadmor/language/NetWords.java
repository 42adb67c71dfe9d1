package org.tadmor.language;

/** Web addresses, mail addresses, user names and hash tags. */
final class NetWords {
    private static final int FAR = 100;

    private NetWords() {}

    /** The end of the address that starts at {@code i}, or -1. */
    static int end(String text, int i, int floor, int limit) {
        char c = text.charAt(i);
        if (i > floor && Letters.isWord(text.charAt(i - 1))) {
            return -1;
        }
        if (c == '@' || c == '#') {
            boolean named = i + 1 < limit
                    && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '_')
                    && (i == floor || !Letters.isWord(text.charAt(i - 1)));
            int end = named ? plainEnd(text, i + 1, limit) : -1;
            int host = named && c == '@' ? domainEnd(text, i + 1, limit) : -1;
            return Math.max(end, host);
        }
        if (c >= 0x80 || !Letters.isWord(c)) {
            return -1;
        }
        if (startsAddress(text, i, limit)) {
            return trimmed(text, i, addressEnd(text, i, limit));
        }
        int mail = mailEnd(text, i, limit);
        return mail > 0 ? mail : domainEnd(text, i, limit);
    }

    private static int plainEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && end - from < FAR && Letters.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean startsAddress(String text, int i, int limit) {
        return begins(text, i, limit, "http://")
                || begins(text, i, limit, "https://")
                || begins(text, i, limit, "ftp://")
                || begins(text, i, limit, "www.")
                || begins(text, i, limit, "doi:")
                || begins(text, i, limit, "mailto:");
    }

    private static boolean begins(String text, int i, int limit, String head) {
        return i + head.length() < limit
                && text.regionMatches(true, i, head, 0, head.length())
                && Letters.isWord(text.codePointAt(i + head.length()));
    }

    private static int addressEnd(String text, int i, int limit) {
        int end = i;
        while (end < limit && end - i < TokenScanner.LONGEST) {
            char c = text.charAt(end);
            if (Letters.isSpace(c)
                    || c == '<'
                    || c == '>'
                    || c == '"'
                    || c == '”'
                    || c == '“'
                    || c == '|'
                    || c == '»') {
                break;
            }
            end++;
        }
        return end;
    }

    /** Without the punctuation that belongs to the sentence; a closing bracket stays when it was opened inside. */
    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start + 1) {
            char c = text.charAt(last - 1);
            boolean loose = c == ')' && !holds(text, start, last, '(');
            if (".,;:!?'’]".indexOf(c) < 0 && !loose) {
                break;
            }
            last--;
        }
        return last;
    }

    private static boolean holds(String text, int start, int end, char sought) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == sought) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMailChar(char c) {
        return (c < 0x80 && Letters.isWord(c)) || c == '.' || c == '-' || c == '+' || c == '%';
    }

    private static int mailEnd(String text, int i, int limit) {
        int at = i;
        while (at < limit && at - i < FAR && isMailChar(text.charAt(at))) {
            at++;
        }
        if (at == i || at >= limit || text.charAt(at) != '@') {
            return -1;
        }
        int end = at + 1;
        while (end < limit && end - at < FAR && isMailChar(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Letters.isWord(text.charAt(end - 1))) {
            end--;
        }
        return end > at + 1 ? end : -1;
    }

    /** "example.com", "news.example.org/page": at least two labels and a domain or file ending that is in use. */
    private static int domainEnd(String text, int i, int limit) {
        int at = i;
        int lastDot = -1;
        while (at < limit && at - i < FAR) {
            char c = text.charAt(at);
            if (c == '.'
                    && at + 1 < limit
                    && text.charAt(at + 1) < 0x80
                    && Letters.isWord(text.charAt(at + 1))
                    && at > i) {
                lastDot = at;
            } else if (!(c < 0x80 && Letters.isWord(c)) && c != '-') {
                break;
            }
            at++;
        }
        if (lastDot > 0 && isDotted(text, i, at)) {
            return at;
        }
        if (lastDot < 0 || at - lastDot < 3 || at - lastDot > 6 || !isEnding(text.substring(lastDot + 1, at))) {
            return -1;
        }
        boolean page = at + 1 < limit && text.charAt(at) == '/' && Letters.isWord(text.charAt(at + 1));
        return page ? trimmed(text, i, addressEnd(text, at, limit)) : at;
    }

    /** "alt.animals.birds": at least three words in small letters, as groups and parts of programs are named. */
    private static boolean isDotted(String text, int start, int end) {
        int labels = 1;
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (length < 2) {
                    return false;
                }
                labels++;
                length = 0;
            } else if ((c >= 'a' && c <= 'z') || c == '-') {
                length++;
            } else {
                return false;
            }
        }
        return labels >= 3 && length >= 2;
    }

    private static boolean isEnding(String label) {
        return switch (label) {
            case "com",
                    "org",
                    "net",
                    "edu",
                    "gov",
                    "mil",
                    "info",
                    "int",
                    "biz",
                    "io",
                    "tv",
                    "co",
                    "uk",
                    "us",
                    "ru",
                    "ua",
                    "sy",
                    "tr",
                    "de",
                    "fr",
                    "eu",
                    "il",
                    "ir",
                    "iq",
                    "ca",
                    "au",
                    "cn",
                    "COM",
                    "Com",
                    "ORG",
                    "NET",
                    "html",
                    "htm",
                    "pdf",
                    "doc",
                    "docx",
                    "xls",
                    "xlsx",
                    "DOC",
                    "XLS",
                    "PDF",
                    "txt",
                    "jpg",
                    "png",
                    "zip" -> true;
            default -> false;
        };
    }
}
