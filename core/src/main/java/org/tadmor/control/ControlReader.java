package org.tadmor.control;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.actors.Cast;
import org.tadmor.claims.Claims;
import org.tadmor.claims.Told;
import org.tadmor.dates.Dates;
import org.tadmor.events.TreePaths;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.Places;
import org.tadmor.report.Zone;

/**
 * Reads who took, lost, holds, besieges or contests which place, by the patterns of {@code en/control.yaml}. The words of
 * a report may take sides ("liberated", "occupied"); the status does not. Stateless and thread-safe.
 */
public final class ControlReader {
    private final TreePaths paths;
    private final ControlPatterns patterns;

    /** @param lexicon holds the patterns */
    public ControlReader(Lexicon lexicon) {
        this.paths = new TreePaths(lexicon);
        this.patterns = new ControlPatterns(lexicon, paths);
    }

    /**
     * What a document says about who holds a place: one record for each place and, where several hold or take it
     * together or fight over it, each of them.
     *
     * @param claims who says what, for the voice a record comes through
     */
    public List<Control> read(Document document, Cast cast, Claims claims, Places places, Dates dates) {
        List<Control> found = new ArrayList<>();
        DocumentIndex index = new DocumentIndex(document, cast, places);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.Kind.BYLINE || sentence.zone() == Zone.Kind.DATELINE) {
                continue;
            }
            Grounds grounds = new Grounds(sentence, index, patterns);
            TreePaths.Walk walk = paths.walk(document, sentence, cast);
            SentenceControl reading = new SentenceControl(patterns, walk, sentence, grounds, index);
            for (SentenceControl.Finding read : reading.read()) {
                for (Told told : claims.told().at(sentence.index(), read.trigger())) {
                    found.add(new Control(
                            read.place(),
                            read.holder(),
                            read.loser(),
                            read.status(),
                            dates.at(sentence.index(), read.trigger()).orElse(null),
                            told.chain(),
                            told.factuality(),
                            sentence.index()));
                }
            }
        }
        return found;
    }
}
