package org.tadmor.places;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Statement;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceMention.Reading;
import org.tadmor.places.PlaceMention.Resolved;

/** Puts the toponyms of a document on the map and says where each claim happened. Thread-safe. */
public final class PlaceResolver {
    private static final int MOST_COUNTRIES = 4;

    private final PlaceFinder finder;
    private final Set<String> englishNames;

    /** A resolver with the bundled gazetteer and the lexicon's place files over it. */
    public PlaceResolver(Lexicon lexicon) {
        this(new Atlas(Gazetteer.bundled(), lexicon), lexicon);
    }

    /** A resolver with an atlas that the caller shares. */
    public PlaceResolver(Atlas atlas, Lexicon lexicon) {
        Surroundings surroundings = new Surroundings(lexicon);
        finder = new PlaceFinder(atlas, surroundings);
        englishNames = surroundings.englishNames();
    }

    /**
     * The document's toponyms with their places, and the place of each claim that has one.
     *
     * @param cast who acts in the document: a town that stands for its government is no claim's place
     * @param claims what the document claims
     * @param statements its attributions: where a source stands, nothing else needs to happen
     */
    public Places resolve(Document document, Cast cast, List<Claim> claims, List<Statement> statements) {
        // What the document is about shows in its plain names; it then helps to read the others.
        Surroundings.Story story = Surroundings.Story.of(document);
        List<Toponym> plain = finder.find(story);
        Set<String> countries = countries(Disambiguator.read(document.text(), plain, englishNames), claims);
        List<Toponym> toponyms = finder.find(story.about(countries));
        List<Reading> readings = Disambiguator.read(document.text(), toponyms, englishNames);
        List<PlaceMention> mentions = new ArrayList<>(toponyms.size());
        for (int i = 0; i < toponyms.size(); i++) {
            Toponym toponym = toponyms.get(i);
            mentions.add(new PlaceMention(toponym.span(), toponym.sentence(), toponym.head(), readings.get(i)));
        }
        Map<Claim, PlaceMention> byClaim = new IdentityHashMap<>();
        EventPlaces places = new EventPlaces(document, cast, toponyms, mentions, statements);
        for (Claim claim : claims) {
            places.of(claim.event()).ifPresent(mention -> byClaim.put(claim, mention));
        }
        return new Places(mentions, byClaim);
    }

    private static Set<String> countries(List<Reading> readings, List<Claim> claims) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Reading reading : readings) {
            if (reading instanceof Resolved resolved && resolved.place().country() != null) {
                counts.merge(resolved.place().country(), 1, Integer::sum);
            }
        }
        for (Claim claim : claims) {
            for (ActorMention actor : claim.event().actors()) {
                if (actor.actor().country() != null) {
                    counts.merge(actor.actor().country(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_COUNTRIES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
