package org.tadmor.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON. Names of keys are those of components, in snake case. */
final class Answers {
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String PROBLEM = "application/problem+json; charset=utf-8";
    private static final String TYPE = "application/json; charset=utf-8";

    private Answers() {}

    static void json(Context context, Object value) {
        raw(context, JSON.writeValueAsString(value));
    }

    /** JSON that is written already. */
    static void raw(Context context, String json) {
        context.contentType(TYPE).result(json);
    }

    /** All of a short list. */
    static Map<String, Object> items(List<?> items) {
        return Map.of("items", items);
    }

    /** A page of a long list. */
    static Map<String, @Nullable Object> page(Page page, List<?> items, @Nullable Long total) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", page.cut(items));
        answer.put("total", total);
        answer.put("next", page.next(items.size()));
        return answer;
    }

    static void problem(Context context, Problem problem) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "about:blank");
        answer.put("title", title(problem.status()));
        answer.put("status", problem.status());
        answer.put("detail", problem.detail());
        answer.put("code", problem.code());
        context.status(problem.status())
                .removeHeader("ETag")
                .removeHeader("Content-Disposition")
                .header("Cache-Control", "no-store")
                .contentType(PROBLEM)
                .result(JSON.writeValueAsString(answer));
    }

    private static String title(int status) {
        return io.javalin.http.HttpStatus.forStatus(status).getMessage();
    }
}
