package org.tadmor.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.report.Zone;
import org.tadmor.situations.Holding;
import org.tadmor.situations.Telling;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON inside columns. Whatever is read back was written here. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader ACTORS = MAPPER.readerFor(new TypeReference<List<Actor>>() {});
    private static final ObjectReader ZONES = MAPPER.readerFor(new TypeReference<List<Zone>>() {});
    private static final ObjectReader HOLDING = MAPPER.readerFor(Holding.class);
    private static final ObjectReader TELLING = MAPPER.readerFor(Telling.class);

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static List<Actor> actors(String json) {
        return read(ACTORS, json);
    }

    static List<Zone> zones(String json) {
        return read(ZONES, json);
    }

    static Holding holding(String json) {
        return read(HOLDING, json);
    }

    static Telling telling(String json) {
        return read(TELLING, json);
    }

    /** The records of a report's lines. */
    static List<ObjectNode> records(String lines) {
        List<ObjectNode> records = new ArrayList<>();
        for (String line : lines.split("\n")) {
            try {
                if (MAPPER.readTree(line) instanceof ObjectNode record) {
                    records.add(record);
                }
            } catch (JacksonException e) {
                throw new StoreException(
                        StoreException.Code.DAMAGED, "a record is no JSON: " + e.getOriginalMessage(), e);
            }
        }
        return records;
    }

    /** A text, or null where there is none. */
    static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private static <T> T read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JacksonException e) {
            throw new StoreException(
                    StoreException.Code.DAMAGED, "a stored value cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
