package org.tadmor.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;

/**
 * Sets aside reports in other languages than English, whole reports only: a headline of three words tells nothing. A text with the
 * function words of English passes without the detector (OpenNLP), which is loaded when a text has few of them.
 */
final class LanguageGate {
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "a", "that", "was", "on", "for", "by", "with", "said", "is", "from", "at",
            "were", "has");
    private static final double ENOUGH = 0.12;
    private static final int LOOK_AT = 4000;
    private static final int LEAST = 120;
    private static final double SURE = 0.5;

    /** The detector, made when first asked for; safe for all threads as each makes its own state from the model. */
    private static final class Detector {
        private static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageGate.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the language model is missing from the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The report, or why it is set aside. */
    Ingested check(Ingested ingested) {
        if (!(ingested instanceof Accepted accepted)) {
            return ingested;
        }
        Report report = accepted.report();
        String text = report.text().substring(0, Math.min(LOOK_AT, report.text().length()));
        if (text.length() < LEAST || isPlainlyEnglish(text)) {
            return ingested;
        }
        Language[] languages = new LanguageDetectorME(Detector.MODEL).predictLanguages(text);
        Language best = languages[0];
        if (best.getLang().equals("eng") || best.getConfidence() < SURE) {
            return ingested;
        }
        String name = name(best.getLang());
        return new Rejected(
                RejectCode.LANGUAGE,
                report.id(),
                "is in " + name + " (" + best.getLang() + "); Tadmor reads English only");
    }

    /** English name of an ISO 639-3 code, or the code. */
    private static String name(String code) {
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(language);
            if (locale.getISO3Language().equals(code)) {
                return locale.getDisplayLanguage(Locale.ENGLISH);
            }
        }
        return code;
    }

    private static boolean isPlainlyEnglish(String text) {
        int words = 0;
        int function = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1)) {
            words += word.isEmpty() ? 0 : 1;
            function += ENGLISH.contains(word) ? 1 : 0;
        }
        return words > 0 && function >= ENOUGH * words;
    }
}
