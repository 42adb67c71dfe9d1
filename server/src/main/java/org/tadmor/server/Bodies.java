package org.tadmor.server;

import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Bodies of JSON. */
final class Bodies {
    private Bodies() {}

    /** One JSON object, or an array of some, as JSON lines. */
    static byte[] oneLine(byte[] body) {
        JsonNode node;
        try {
            node = Answers.JSON.readTree(body);
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is no JSON: " + e.getOriginalMessage());
        }
        if (!node.isArray()) {
            return Answers.JSON.writeValueAsBytes(node);
        }
        StringBuilder lines = new StringBuilder();
        node.forEach(one -> lines.append(Answers.JSON.writeValueAsString(one)).append('\n'));
        return lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Tells bodies apart: reports without an id of their own are named by it, so that a body sent twice is one. */
    static String sum(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return Long.toHexString(sum.getValue());
    }
}
