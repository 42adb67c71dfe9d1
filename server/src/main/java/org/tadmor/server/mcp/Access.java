package org.tadmor.server.mcp;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A way to a store, which is open in this process or served by another. */
@FunctionalInterface
public interface Access {
    /**
     * Somebody to ask, until closed.
     *
     * @throws org.tadmor.server.Problem when the store cannot be reached
     */
    Session open();

    /** A store that can be asked. */
    interface Session extends AutoCloseable {
        /**
         * The answer of the API to a question.
         *
         * @param path without the start that all paths share, such as {@code /claims}
         * @param parameters by name
         * @throws org.tadmor.server.Problem when it cannot be answered as asked
         */
        JsonNode ask(String path, Map<String, List<String>> parameters);

        /** Lets go of the store. */
        @Override
        void close();
    }
}
