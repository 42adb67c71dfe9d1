package org.tadmor.measure.beside;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.measure.TimeTagger;
import org.tadmor.text.Span;

/**
 * HeidelTime 2.2.1 with its rules for English news. It has its own splitter and no tagger here ({@link POSTagger#NO}): the taggers that it knows are
 * installed outside of Maven, and the few rules that ask for tags do not fire.
 */
public final class HeidelTime implements TimeTagger {
    private static final String SETTINGS = """
            considerDate=true
            considerDuration=true
            considerSet=true
            considerTime=true
            considerTemponym=false
            typeSystemHome=desc/type/HeidelTime_TypeSystem.xml
            typeSystemHome_DKPro=desc/type/DKPro_TypeSystem.xml
            uimaVarDate=Date
            uimaVarDuration=Duration
            uimaVarLanguage=Language
            uimaVarSet=Set
            uimaVarTime=Time
            uimaVarTypeToProcess=Type
            uimaVarConvertDurations=ConvertDurations
            uimaVarTemponym=Temponym
            chineseTokenizerPath=
            treeTaggerHome=
            """;

    private static final String BEFORE = "<TimeML>\n";
    private static final Pattern TAG = Pattern.compile("<(/?)TIMEX3(?: tid=\"[^\"]*\")?([^>]*)>");
    private static final Pattern TYPE = Pattern.compile("type=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    /** Kept, since loggers that nobody holds forget their level. */
    private static final Logger LOGGER = Logger.getLogger("HeidelTimeStandalone");

    private final HeidelTimeStandalone tagger;

    /** Loads the rules. */
    public HeidelTime() {
        LOGGER.setLevel(Level.WARNING);
        try {
            Path settings = Files.createTempFile("heideltime", ".props");
            Files.writeString(settings, SETTINGS);
            tagger = new HeidelTimeStandalone(
                    Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, settings.toString(), POSTagger.NO, false);
            Files.delete(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "HeidelTime-2.2.1";
    }

    @Override
    public List<Time> times(String text, @Nullable LocalDate published) {
        String marked;
        try {
            Date day = published == null
                    ? new Date(0)
                    : Date.from(published
                            .atTime(12, 0)
                            .atZone(ZoneId.systemDefault())
                            .toInstant());
            marked = tagger.process(text, day);
        } catch (DocumentCreationTimeMissingException e) {
            throw new IllegalArgumentException("a text of news without its day", e);
        }
        // The text stands there as it was, with marks in between.
        List<Time> times = new ArrayList<>();
        int base = marked.indexOf(BEFORE) + BEFORE.length();
        int marks = 0;
        int start = -1;
        String attributes = "";
        Matcher matcher = TAG.matcher(marked);
        matcher.region(base, marked.length());
        while (matcher.find()) {
            int at = matcher.start() - base - marks;
            if (matcher.group(1).isEmpty()) {
                start = at;
                attributes = matcher.group(2);
            } else if (start >= 0) {
                times.add(new Time(new Span(start, at), of(TYPE, attributes), of(VALUE, attributes)));
                start = -1;
            }
            marks += matcher.end() - matcher.start();
        }
        return times;
    }

    private static String of(Pattern pattern, String attributes) {
        Matcher matcher = pattern.matcher(attributes);
        return matcher.find() ? matcher.group(1) : "";
    }
}
