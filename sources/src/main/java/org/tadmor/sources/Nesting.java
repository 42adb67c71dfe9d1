package org.tadmor.sources;

import org.jspecify.annotations.Nullable;

/**
 * What the bytes at hand lie in.
 *
 * @param depth how many archives
 * @param input the outermost archive, whose bytes are counted; null outside of any
 */
record Nesting(int depth, Guarded.@Nullable Counted input) {
    /** In no archive. */
    static final Nesting NONE = new Nesting(0, null);
}
