package org.tadmor.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Store;
import org.tadmor.store.StoredSentences.Hit;
import org.tadmor.store.StoredSentences.Result;

/** Sentences by their words. */
final class SearchRoutes {
    /** The index holds all sentences before a page in memory. */
    private static final int DEEPEST = 100_000;

    private final Store store;

    SearchRoutes(Store store) {
        this.store = store;
    }

    void addTo(Question.Sink questions) {
        questions.add("/search", this::search);
    }

    private Object search(Parameters asked) {
        Page page = Page.of(asked);
        if (page.offset() > DEEPEST) {
            throw Problem.badRequest("nobody reads so many sentences; narrow the search down");
        }
        String words = Objects.requireNonNullElse(Filters.text(asked, "q"), "");
        Result result = store.sentences().search(words, Filters.of(asked), page.limit(), page.offset());
        List<Hit> hits = result.hits();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("total", result.total());
        answer.put("items", hits);
        answer.put("facets", result.facets());
        boolean more = result.total() > (long) page.offset() + page.limit();
        answer.put("next", more ? page.next(page.limit() + 1) : null);
        return answer;
    }
}
