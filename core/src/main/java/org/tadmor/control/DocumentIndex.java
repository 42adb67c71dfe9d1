package org.tadmor.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.places.PlaceMention;
import org.tadmor.places.Places;

/** The places and actors of a document by sentence, and its known actors by their words. */
final class DocumentIndex {
    private final Document document;
    private final Map<Integer, List<PlaceMention>> places = new HashMap<>();
    private final Map<Integer, List<ActorMention>> actors = new HashMap<>();
    private final Map<String, ActorMention> named = new HashMap<>();

    DocumentIndex(Document document, Cast cast, Places found) {
        this.document = document;
        for (PlaceMention mention : found.mentions()) {
            places.computeIfAbsent(mention.sentence(), key -> new ArrayList<>()).add(mention);
        }
        for (ActorMention mention : cast.mentions()) {
            actors.computeIfAbsent(mention.sentence(), key -> new ArrayList<>()).add(mention);
            if (mention.actor().code() != null) {
                named.putIfAbsent(mention.span().in(document.text()).toLowerCase(Locale.ROOT), mention);
            }
        }
    }

    /** The words of a place, for telling whether two mentions name the same. */
    String words(PlaceMention mention) {
        return mention.span().in(document.text());
    }

    List<PlaceMention> placesOf(int sentence) {
        return places.getOrDefault(sentence, List.of());
    }

    List<ActorMention> actorsOf(int sentence) {
        return actors.getOrDefault(sentence, List.of());
    }

    /** A known actor whom the document calls so anywhere, or null. */
    @Nullable ActorMention actorNamed(String words) {
        return named.get(words.toLowerCase(Locale.ROOT));
    }
}
