package org.tadmor.export;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON on one line, whatever its strings hold. */
final class JsonLine {
    private JsonLine() {}

    /** JSON allows the line ends of Unicode as they are, but many readers of lines would cut there; they are escaped. */
    static String of(JsonNode node) {
        return JsonMapper.shared()
                .writeValueAsString(node)
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
