package org.tadmor.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts that records of several kinds share, read from their JSON. */
final class Parts {
    private Parts() {}

    /**
     * Words of the text.
     *
     * @param start UTF-16 code units into the report's text
     * @param end exclusive
     * @param text the words
     */
    record Words(int start, int end, String text) {
        static Words of(JsonNode node) {
            return new Words(
                    node.path("start").asInt(0),
                    node.path("end").asInt(0),
                    node.path("text").asString(""));
        }

        static @Nullable Words orNull(JsonNode node) {
            return node.isObject() ? of(node) : null;
        }
    }

    /**
     * Who acts, suffers, speaks, holds or loses.
     *
     * @param words as the report has it
     * @param name of the one it was resolved to
     * @param code letters in threes, or null when unresolved
     * @param country ISO 3166-1 alpha-3, or null
     * @param sector PLOVER sector, or null
     * @param id of the one it was resolved to
     */
    record Participant(
            Words words,
            String name,
            @Nullable String code,
            @Nullable String country,
            @Nullable String sector,
            String id) {
        static Participant of(JsonNode node) {
            return new Participant(
                    Words.of(node),
                    node.path("name").asString(""),
                    string(node, "code"),
                    string(node, "country"),
                    string(node, "sector"),
                    node.path("id").asString(""));
        }

        static @Nullable Participant orNull(JsonNode node) {
            return node.isObject() ? of(node) : null;
        }
    }

    /**
     * Where.
     *
     * @param words as the report has it
     * @param name of the place it was resolved to, else the words
     * @param point null when it was not resolved to one place
     * @param geonames id, or null
     * @param country ISO 3166-1 alpha-3, or null
     * @param admin1 name of the first-level division, or null
     * @param precision place, admin1 or country, or null when unresolved
     */
    record Location(
            Words words,
            String name,
            @Nullable Point point,
            @Nullable Long geonames,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable String precision) {
        static @Nullable Location orNull(JsonNode node) {
            if (!node.isObject()) {
                return null;
            }
            JsonNode lat = node.path("lat");
            JsonNode lon = node.path("lon");
            return new Location(
                    Words.of(node),
                    node.path("name").asString(""),
                    lat.isNumber() && lon.isNumber() ? new Point(lat.asDouble(), lon.asDouble()) : null,
                    node.path("geonames").isNumber() ? node.path("geonames").asLong() : null,
                    string(node, "country"),
                    string(node, "admin1"),
                    string(node, "precision"));
        }
    }

    /** Degrees, WGS 84. */
    record Point(double lat, double lon) {}

    /**
     * When.
     *
     * @param start first day
     * @param end last day, inclusive
     * @param granularity day, week, month or year
     * @param stated false when it is only the report's own date
     */
    record When(LocalDate start, LocalDate end, String granularity, boolean stated) {
        static @Nullable When orNull(JsonNode node) {
            return node.isObject()
                    ? new When(
                            LocalDate.parse(node.path("start").asString("")),
                            LocalDate.parse(node.path("end").asString("")),
                            node.path("granularity").asString(""),
                            node.path("stated").asBoolean(false))
                    : null;
        }
    }

    /**
     * A link of the chain of sources.
     *
     * @param kind outlet, reporter, actor or anonymous
     * @param name as people say it
     * @param code letters in threes, or null
     * @param cue the words of saying, or null
     * @param factuality what this voice itself holds of the event, or null where records do not say
     */
    record Voice(
            String kind,
            String name,
            @Nullable String code,
            @Nullable Words cue,
            @Nullable String factuality) {
        static Voice of(JsonNode node) {
            return new Voice(
                    node.path("kind").asString(""),
                    node.path("name").asString(""),
                    string(node, "code"),
                    Words.orNull(node.path("cue")),
                    string(node, "factuality"));
        }
    }

    /** Every element of an array. */
    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            all.add(read.apply(node));
        }
        return all;
    }

    /** A string, or null where there is none. */
    static @Nullable String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : null;
    }
}
