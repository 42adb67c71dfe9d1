package org.tadmor.server.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.server.Problem;

/**
 * What a tool is called with; it follows the tool's schema.
 *
 * @param values by name: texts, whole numbers, truth values, or lists of texts
 */
record Arguments(Map<String, Object> values) {

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A text, or null. */
    @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    int number(String name, int usual) {
        return values.get(name) instanceof Number number ? number.intValue() : usual;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** How many rows of a list come before those wanted, where this program counts them itself. */
    int offset() {
        String cursor = text("cursor");
        try {
            int offset = cursor == null ? 0 : Integer.parseInt(cursor);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException e) {
            throw badCursor(cursor);
        }
        throw badCursor(cursor);
    }

    private static Problem badCursor(@Nullable String cursor) {
        return Problem.badRequest("cursor=" + cursor + ": must be the value of \"next\" in an earlier answer");
    }

    /** What the API is asked with: all that was given but what the tool heeds itself. */
    Map<String, List<String>> parameters(Set<String> own) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!own.contains(name)) {
                parameters.put(name, texts(value));
            }
        });
        return parameters;
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            several.forEach(one -> texts.add(String.valueOf(one)));
        } else {
            texts.add(value.toString());
        }
        return texts;
    }
}
