package org.tadmor.export;

import java.util.List;
import org.tadmor.export.Parts.Voice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The voices of a claim as JSON. */
final class SourceChain {
    private SourceChain() {}

    /** Outermost first. */
    static ArrayNode of(List<Voice> chain) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Voice voice : chain) {
            ObjectNode node = all.addObject();
            node.put("kind", voice.kind());
            node.put("name", voice.name());
            node.put("code", voice.code());
            node.put("cue", voice.cue() == null ? null : voice.cue().text());
            node.put("factuality", voice.factuality());
        }
        return all;
    }
}
