package org.tadmor.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a question, by name; those of a request, or of somebody in this process. */
@FunctionalInterface
interface Parameters {
    /** Every value of a name, in order; empty where there is none. */
    List<String> values(String name);

    /** The first value of a name, or null. */
    default @Nullable String first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }
}
