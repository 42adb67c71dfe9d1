package org.tadmor.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorCatalog;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.store.Store;
import org.tadmor.store.StoredActorPages.ActorPage;
import org.tadmor.store.StoredActorPages.Count;

/** Actors and places. */
final class ActorRoutes {
    private final Store store;
    private final Lexicon lexicon;
    private @Nullable ActorCatalog catalog;

    ActorRoutes(Store store, Lexicon lexicon) {
        this.store = store;
        this.lexicon = lexicon;
    }

    void addTo(Question.Sink questions) {
        questions.add("/actors", this::actors);
        questions.add("/actor", this::actor);
        questions.add("/places", this::places);
    }

    private Object actors(Parameters asked) {
        Page page = Page.of(asked);
        return Answers.page(page, store.actors().actors(Filters.of(asked), page.asked(), page.offset()), null);
    }

    private Object places(Parameters asked) {
        Page page = Page.of(asked);
        return Answers.page(page, store.actors().places(Filters.of(asked), page.asked(), page.offset()), null);
    }

    private Object actor(Parameters asked) {
        String id = Filters.required(asked, "id");
        ActorPage page =
                store.actorPages().page(id).orElseThrow(() -> Problem.notFound("no record names an actor " + id));
        ActorCatalog known = catalog();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("name", known.name(id).orElse(page.name()));
        answer.put("code", page.code());
        answer.put("country", page.country());
        answer.put("sector", page.sector());
        answer.put("names", names(page, known.aliases(id)));
        answer.put("offices", known.offices(id));
        answer.put("acts", page.acts());
        answer.put("undergoes", page.undergoes());
        answer.put("statements", page.statements());
        answer.put("first", page.first());
        answer.put("last", page.last());
        answer.put("by_type", page.byType());
        answer.put("partners", page.partners());
        return answer;
    }

    /** The words of reports, and after them the names in the catalog that no report uses. */
    private static List<Count> names(ActorPage page, List<String> aliases) {
        List<Count> names = new ArrayList<>(page.names());
        for (String alias : aliases) {
            if (names.stream().noneMatch(name -> name.name().equals(alias))) {
                names.add(new Count(alias, 0));
            }
        }
        return names;
    }

    private synchronized ActorCatalog catalog() {
        ActorCatalog made = catalog;
        if (made == null) {
            made = new ActorCatalog(lexicon);
            catalog = made;
        }
        return made;
    }
}
