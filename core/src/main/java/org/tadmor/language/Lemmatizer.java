package org.tadmor.language;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.model.LemmaTable;

/** Gives words their dictionary forms: exceptions first, then what the ending says; lower case except for proper nouns. Safe for all threads. */
public final class Lemmatizer {
    private static final int BITS = 13;

    private final LemmaTable table;
    /** Words met before, a bounded number: most words of a text are few. What is kept never changes a lemma. */
    private final AtomicReferenceArray<@Nullable Known> kept = new AtomicReferenceArray<>(1 << BITS);

    private record Known(String form, String penn, String universal, String lemma) {}

    /** @param table learned exceptions and endings */
    public Lemmatizer(LemmaTable table) {
        this.table = table;
    }

    /**
     * The lemma.
     *
     * @param form the word as it stands
     * @param penn its Penn Treebank tag
     * @param universal its universal part of speech
     */
    public String lemma(String form, String penn, String universal) {
        int slot = (form.hashCode() * 31 + penn.hashCode()) * 0x9e3779b1 >>> Integer.SIZE - BITS;
        Known known = kept.get(slot);
        if (known == null
                || !known.form.equals(form)
                || !known.penn.equals(penn)
                || !known.universal.equals(universal)) {
            known = new Known(form, penn, universal, find(form, penn, universal));
            kept.set(slot, known);
        }
        return known.lemma;
    }

    private String find(String form, String penn, String universal) {
        if (universal.equals("PROPN") && !penn.equals("NNPS")) {
            return form;
        }
        String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (universal.equals("PROPN")) {
            return properPlural(form, lower);
        }
        String exception = table.exception(lower, penn);
        if (exception != null) {
            return exception;
        }
        if (penn.startsWith("VB") && !penn.equals("VB") && !penn.equals("VBP") || penn.equals("AFX")) {
            String known = knownVerb(lower);
            if (known != null) {
                return known;
            }
        }
        String change = table.change(lower, penn);
        return change == null ? lower : LemmaTable.changed(lower, change);
    }

    private String properPlural(String form, String lower) {
        String exception = table.exception(lower, "NNPS");
        if (exception != null) {
            // Proper nouns keep their case; the table holds their lemma in lower case.
            int kept = 0;
            while (kept < Math.min(exception.length(), lower.length())
                    && exception.charAt(kept) == lower.charAt(kept)) {
                kept++;
            }
            return form.length() == lower.length() ? form.substring(0, kept) + exception.substring(kept) : form;
        }
        String change = table.change(lower, "NNPS");
        return change == null ? form : LemmaTable.changed(form, change);
    }

    /** The dictionary form that an inflected verb has if that is a verb seen in training: "seized" of "seize", not "seiz". */
    private @Nullable String knownVerb(String lower) {
        int cut = lower.endsWith("ing")
                ? 3
                : lower.endsWith("ed") ? 2 : lower.endsWith("es") ? 2 : lower.endsWith("s") ? 1 : 0;
        if (cut == 0 || lower.length() - cut < 2) {
            return null;
        }
        String stem = lower.substring(0, lower.length() - cut);
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        String[] candidates = {
            cut == 1 ? stem : stem + "e",
            doubled ? stem.substring(0, last) : stem,
            stem,
            stem.endsWith("i") ? stem.substring(0, last) + "y" : stem
        };
        for (String candidate : candidates) {
            if (table.verbs().contains(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
