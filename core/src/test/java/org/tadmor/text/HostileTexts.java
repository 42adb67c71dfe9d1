package org.tadmor.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that nobody would write, each by its name and as long as asked for. */
public final class HostileTexts {
    private static final Map<String, IntFunction<String>> TEXTS = texts();

    private HostileTexts() {}

    /** The names of the texts. */
    public static Iterable<String> names() {
        return TEXTS.keySet();
    }

    /**
     * A text.
     *
     * @param name one of {@link #names}
     * @param length about how many UTF-16 code units it has
     */
    public static String text(String name, int length) {
        IntFunction<String> text = TEXTS.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no hostile text is called " + name);
        }
        return text.apply(length);
    }

    private static Map<String, IntFunction<String>> texts() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        marks(texts);
        nesting(texts);
        words(texts);
        characters(texts);
        phrases(texts);
        return texts;
    }

    private static void marks(Map<String, IntFunction<String>> texts) {
        again(texts, "straight quotation marks", "\"");
        again(texts, "curly quotation marks that open", "“");
        again(texts, "curly quotation marks in pairs", "“”");
        again(texts, "angle quotation marks", "«");
        again(texts, "single quotation marks between blanks", "' ");
        again(texts, "single quotation marks before words", "‘a ");
        again(texts, "doubled backticks", "``army'' ");
        again(texts, "words in quotation marks", "\"army\" ");
        again(texts, "speech that never closes", "“He said ");
        again(texts, "paragraphs that open a quotation", "“The army fled.\n\n");
        again(texts, "short speeches", "“We fled,” he said. ");
        again(texts, "dialogue with dashes", "— Fled.\n");
        again(texts, "full stops", ".");
        again(texts, "full stops between blanks", ". ");
        again(texts, "calls and questions", "?!");
        again(texts, "commas", ",");
        again(texts, "dashes", "—");
        again(texts, "faces", ":) ;-) ");
        texts.put("a report in quotation marks", n -> "“" + "The army fled. ".repeat(n / 15) + "”");
    }

    private static void nesting(Map<String, IntFunction<String>> texts) {
        texts.put("nested brackets", n -> "(".repeat(n / 2) + "army" + ")".repeat(n / 2));
        texts.put("nested bracketed clauses", n -> "(the army said ".repeat(n / 16) + "fled" + ")".repeat(n / 16));
        texts.put("nested quotations", n -> "“‘".repeat(n / 4) + "army" + "’”".repeat(n / 4));
        texts.put("nested elements", n -> "<div>".repeat(n / 11) + "army" + "</div>".repeat(n / 11));
        texts.put("nested JSON", n -> "[{\"a\":".repeat(n / 6));
        texts.put(
                "nested speech", n -> "The army said that rebels said that ".repeat(n / 36) + "Russia bombed Aleppo.");
        again(texts, "clauses in clauses", "rebels who attacked soldiers who killed ");
        again(texts, "possessors of possessors", "the army's ");
        again(texts, "phrases in phrases", "the army of ");
    }

    private static void words(Map<String, IntFunction<String>> texts) {
        again(texts, "one word", "a");
        again(texts, "one word in capitals", "A");
        again(texts, "one hyphenated word", "a-");
        again(texts, "one abbreviation", "A.");
        again(texts, "apostrophes in a word", "a'");
        again(texts, "one number", "1");
        again(texts, "one list of numbers", "1,");
        again(texts, "one clock", "12:");
        again(texts, "one address of a page", "http://a/");
        again(texts, "one address of a mailbox", "a@b.c");
        texts.put("clitics", n -> "army" + "'s".repeat(n / 2));
        again(texts, "negations in a row", "n't");
        again(texts, "brackets in a word", "a(b)");
    }

    private static void characters(Map<String, IntFunction<String>> texts) {
        again(
                texts,
                "marks of direction and zero width",
                "\u202eRebels\u202c \u200battacked\u200d \u2066Aleppo\u2069. ");
        again(texts, "marks of direction alone", "\u200f");
        again(texts, "zero width inside words", "a\u200b");
        again(texts, "pictographs", "\ud83d\udca3");
        again(texts, "joined pictographs", "\ud83d\udc68\u200d");
        again(texts, "flags", "\ud83c\uddf8\ud83c\uddfe");
        again(texts, "lone high surrogates", "\ud83d");
        again(texts, "lone low surrogates", "\udca3 ");
        again(texts, "lone surrogates in words", "Rebels \ud83d attacked\udca3 Ho\ud83dms. ");
        again(texts, "homoglyphs", "Rеbеls аttаckеd Аlерро on Sundаy. ");
        again(texts, "NUL", "\u0000");
        again(texts, "NUL and controls in words", "Rebels\u0000 at\u0000tacked\u0007 the\u001b[31m army. ");
        again(texts, "combining marks in words", "R\u0301e\u0301bels a\u0308ttacked A\u0301leppo. ");
        texts.put("combining marks", n -> "a" + "\u0301".repeat(n));
        texts.put("line ends", n -> "\r\n\u2028\u0085\n".repeat(n / 6) + "Rebels fled.");
        texts.put("blanks", n -> " ".repeat(n) + "army");
        // Letters that grow when they are made lower or upper case.
        again(texts, "letters that change their length", "İstanbul ﬁnds Straße ŉ ");
    }

    private static void phrases(Map<String, IntFunction<String>> texts) {
        again(texts, "all capitals", "REBELS ATTACKED THE ARMY IN ALEPPO. ");
        again(texts, "no punctuation", "the army said rebels had attacked the town on sunday ");
        again(texts, "very many sentences", "Rebels attacked Aleppo on Monday. ");
        again(texts, "very many paragraphs", "Rebels fled.\n\n");
        again(texts, "very many bylines", "By A Writer\n");
        again(texts, "pronouns", "He attacked them there then. ");
        again(texts, "names in a row", "Aleppo Homs Hama Idlib ");
        again(texts, "changes of hands", "Rebels captured Aleppo from the army, ");
        again(texts, "dates", "March 2016 Sunday 2016-13-45 the 1990s last week ");
        again(texts, "dates on dates", "the day after the day before ");
        again(texts, "number words", "two hundred thousand million twenty-two ");
        again(texts, "attributions", "according to officials who said, ");
        again(texts, "negated words", "not never denied ");
        again(texts, "loaded words", "so-called \"regime\" thugs slaughtered ");
        again(texts, "mutual attacks in one sentence", "Rebels and soldiers and ");
        texts.put("one sentence", n -> "Rebels and soldiers " + "and soldiers ".repeat(n / 13) + "fled.");
        texts.put(
                "very many names",
                n -> IntStream.range(0, n / 36)
                        .mapToObj(i -> "General " + name(i) + " said soldiers attacked. ")
                        .collect(Collectors.joining()));
    }

    private static void again(Map<String, IntFunction<String>> texts, String name, String piece) {
        texts.put(name, n -> piece.repeat(n / piece.length()));
    }

    private static String name(int i) {
        StringBuilder name = new StringBuilder().append((char) ('A' + i % 26));
        for (int rest = i / 26; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.append("ov").toString();
    }
}
