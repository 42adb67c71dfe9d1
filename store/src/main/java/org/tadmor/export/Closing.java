package org.tadmor.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Several targets closed as one. */
final class Closing {
    private Closing() {}

    /** Closes each, whatever happens with another; the first failure is thrown, the others are added to it. */
    static void all(List<? extends Closeable> targets) throws IOException {
        IOException first = null;
        for (Closeable target : targets) {
            try {
                target.close();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
