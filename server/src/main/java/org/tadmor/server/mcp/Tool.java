package org.tadmor.server.mcp;

import tools.jackson.databind.node.ObjectNode;

/** Something that an assistant can have done. */
@FunctionalInterface
interface Tool {
    /**
     * The answer, as the tool's output schema has it.
     *
     * @throws org.tadmor.server.Problem when it cannot be done as asked
     */
    ObjectNode call(Arguments arguments);
}
