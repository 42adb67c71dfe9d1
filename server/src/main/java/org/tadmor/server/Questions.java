package org.tadmor.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadmor.store.Store;
import org.tadmor.store.StoreException;
import tools.jackson.databind.JsonNode;

/** Asks a store in this process what a server would answer at the same path. */
public final class Questions {
    private final Map<String, Question> questions = new HashMap<>();

    /** @param store stays open */
    public Questions(Store store) {
        new RecordRoutes(store).addTo(questions::put);
        new SituationRoutes(store).addTo(questions::put);
        new SearchRoutes(store).addTo(questions::put);
    }

    /**
     * The answer to a question.
     *
     * @param path without the start that all paths share, such as {@code /claims}
     * @param parameters by name
     * @throws Problem when it cannot be answered as asked
     */
    public JsonNode ask(String path, Map<String, List<String>> parameters) {
        Question question = questions.get(path);
        if (question == null) {
            throw new IllegalArgumentException("nothing is asked at " + path);
        }
        try {
            return Answers.JSON.valueToTree(question.answer(name -> parameters.getOrDefault(name, List.of())));
        } catch (StoreException e) {
            throw Failures.of(e);
        }
    }
}
