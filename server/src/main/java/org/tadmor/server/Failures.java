package org.tadmor.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.EndpointNotFound;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tadmor.store.StoreException;

/** Turns what fails into problems (RFC 9457), and what no route serves into the web app. Nothing of the inside of the program gets out. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final WebApp web;

    Failures(WebApp web) {
        this.web = web;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, context) -> Answers.problem(context, problem));
        routes.exception(StoreException.class, (failure, context) -> Answers.problem(context, of(failure)));
        routes.exception(HttpResponseException.class, (response, context) -> {
            if (!(response instanceof EndpointNotFound) || !web.serve(context)) {
                Answers.problem(context, of(response, context));
            }
        });
        routes.exception(Exception.class, (failure, context) -> {
            int status = statusOf(failure);
            if (status != 0) {
                Answers.problem(context, ofStatus(status, "the request cannot be read"));
            } else {
                LOG.error("{} {} failed", context.method(), context.path(), failure);
                Answers.problem(
                        context,
                        new Problem(500, "internal", "this is a bug of Tadmor; the server's standard error says more"));
            }
        });
    }

    /** What Jetty thinks of a body that cannot be read, which it wraps; 0 when the failure is none of the request's. */
    private static int statusOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("max length exceeded")) {
                return 413;
            }
            if (cause instanceof HttpException http && http.getCode() < 500) {
                return http.getCode();
            }
        }
        return 0;
    }

    /** What somebody who asked may know of a store that failed. */
    static Problem of(StoreException failure) {
        switch (failure.code()) {
            case QUERY, ABANDONED -> {}
            case SLOW -> LOG.warn("{}", failure.getMessage());
            case LOCATION, MISSING, LOCKED, NEWER, UNREACHABLE, DAMAGED -> LOG.error("the store failed", failure);
        }
        return switch (failure.code()) {
            case QUERY -> new Problem(400, failure.code().text(), String.valueOf(failure.getMessage()));
            case SLOW, ABANDONED -> new Problem(503, failure.code().text(), String.valueOf(failure.getMessage()));
            case LOCKED ->
                new Problem(503, failure.code().text(), "the store is being written by another program; try again");
            case LOCATION, MISSING, NEWER, UNREACHABLE, DAMAGED ->
                new Problem(
                        500, failure.code().text(), "the store cannot be read; the server's standard error says why");
        };
    }

    private static Problem of(HttpResponseException response, Context context) {
        return switch (response.getStatus()) {
            case 404 -> Problem.notFound("nothing is served at " + context.path() + "; /api/docs lists what is");
            case 405 -> {
                String methods = String.join(", ", response.getDetails().values());
                if (!methods.isEmpty()) {
                    context.header("Allow", methods);
                }
                yield new Problem(
                        405, "method-not-allowed", context.path() + " does not take " + context.method() + " requests");
            }
            default -> ofStatus(response.getStatus(), String.valueOf(response.getMessage()));
        };
    }

    static Problem ofStatus(int status, String detail) {
        String title = io.javalin.http.HttpStatus.forStatus(status).getMessage();
        return new Problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), detail);
    }
}
