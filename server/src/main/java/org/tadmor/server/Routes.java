package org.tadmor.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** What is served, path by path. */
final class Routes {
    static final String API = "/api/v1";

    /**
     * A path that is served.
     *
     * @param method of HTTP
     * @param path within the server
     */
    record Route(String method, String path) {}

    private final RoutesConfig config;
    private final KeptAnswers kept = new KeptAnswers();
    private final List<Route> routes = new ArrayList<>();

    Routes(RoutesConfig config) {
        this.config = config;
    }

    /** Answers GET at a path of the API. */
    void get(String path, Handler handler) {
        add(HandlerType.GET, API + path, handler);
    }

    /** Answers a question at a path of the API. */
    void ask(String path, Question question) {
        get(
                path,
                context -> Answers.raw(
                        context,
                        kept.of(
                                Headers.version(context.res()),
                                path + "?" + context.queryString(),
                                () -> Answers.JSON.writeValueAsString(question.answer(context::queryParams)))));
    }

    /** Answers POST at a path of the API. */
    void post(String path, Handler handler) {
        add(HandlerType.POST, API + path, handler);
    }

    /** Answers DELETE at a path of the API. */
    void delete(String path, Handler handler) {
        add(HandlerType.DELETE, API + path, handler);
    }

    /** Answers at any path. */
    void add(HandlerType method, String path, Handler handler) {
        routes.add(new Route(method.name(), path));
        config.addEndpoint(new Endpoint(method, path, handler));
    }

    /** Everything that was added. */
    List<Route> routes() {
        return List.copyOf(routes);
    }
}
