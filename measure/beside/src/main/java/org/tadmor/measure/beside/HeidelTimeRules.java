package org.tadmor.measure.beside;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.JCasFactory;
import de.unihd.dbs.heideltime.standalone.components.PartOfSpeechTagger;
import de.unihd.dbs.heideltime.standalone.components.impl.JCasFactoryImpl;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.jspecify.annotations.Nullable;
import org.tadmor.measure.TimeTagger;
import org.tadmor.text.Span;

/**
 * HeidelTime 2.2.1 with its rules for English news, on the sentences, words and tags that someone else makes. It does what {@code
 * HeidelTimeStandalone} does, which only knows taggers that are installed outside of Maven or load their model at each document.
 */
abstract class HeidelTimeRules implements TimeTagger {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd'T'HH:mm");
    private static final String TYPES = "desc/type/HeidelTime_TypeSystem.xml";

    private final String name;
    private final PartOfSpeechTagger words;
    private final JCasFactory documents;
    private final de.unihd.dbs.uima.annotator.heideltime.HeidelTime rules =
            new de.unihd.dbs.uima.annotator.heideltime.HeidelTime();

    /**
     * Loads the rules.
     *
     * @param name what is measured is called so
     * @param words makes the sentences, words and tags
     */
    HeidelTimeRules(String name, PartOfSpeechTagger words) {
        this.name = name;
        this.words = words;
        words.initialize(new Properties());
        Config.setProps(settings());
        try {
            URL types = Objects.requireNonNull(
                    getClass().getClassLoader().getResource(TYPES), TYPES + " is not on the class path");
            documents = new JCasFactoryImpl(new TypeSystemDescription[] {
                UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types))
            });
            rules.initialize(new UimaContextImpl(Language.ENGLISH, DocumentType.NEWS, false));
        } catch (UIMAException e) {
            throw new IllegalStateException("HeidelTime cannot be set up", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of the {@code config.props} that HeidelTime comes with. */
    private static Properties settings() {
        Properties settings = new Properties();
        for (String kind : List.of("Date", "Duration", "Set", "Time")) {
            settings.setProperty("consider" + kind, "true");
        }
        settings.setProperty("considerTemponym", "false");
        for (String kind : List.of("Date", "Duration", "Language", "Set", "Time", "Temponym")) {
            settings.setProperty("uimaVar" + kind, kind);
        }
        settings.setProperty("uimaVarTypeToProcess", "Type");
        settings.setProperty("uimaVarConvertDurations", "ConvertDurations");
        return settings;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Time> times(String text, @Nullable LocalDate published) {
        try {
            JCas document = documents.createJCas();
            document.setDocumentText(text);
            // The rules for news want a day.
            Dct day = new Dct(document);
            day.setValue(DAY.format((published == null ? LocalDate.EPOCH : published).atTime(12, 0)));
            day.addToIndexes();
            words.process(document);
            rules.process(document);
            return times(document);
        } catch (UIMAException e) {
            throw new IllegalStateException("HeidelTime fails", e);
        }
    }

    /** What HeidelTime would write as TimeML: expressions with a value, no two of them over each other. */
    private static List<Time> times(JCas document) {
        List<Time> times = new ArrayList<>();
        int end = 0;
        for (Timex3 time : document.getAnnotationIndex(Timex3.class)) {
            if (time.getBegin() >= end && !time.getTimexValue().isEmpty()) {
                end = time.getEnd();
                times.add(new Time(new Span(time.getBegin(), end), time.getTimexType(), time.getTimexValue()));
            }
        }
        return times;
    }
}
