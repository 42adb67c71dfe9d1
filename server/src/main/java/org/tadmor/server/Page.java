package org.tadmor.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is wanted.
 *
 * @param limit rows at most
 * @param offset rows before it
 */
record Page(int limit, int offset) {
    private static final int USUAL = 50;
    private static final int MOST = 1000;
    /** What comes so late in a list is found by filters. */
    private static final int DEEPEST = 10_000_000;

    /** Reads {@code limit} and {@code cursor}. */
    static Page of(Parameters asked) {
        Integer limit = Filters.number(asked, "limit", MOST);
        String cursor = asked.first("cursor");
        return new Page(limit == null ? USUAL : limit, cursor == null ? 0 : offset(cursor));
    }

    private static int offset(String cursor) {
        try {
            int offset = Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (offset >= 0 && offset <= DEEPEST) {
                return offset;
            }
        } catch (IllegalArgumentException e) {
            throw badCursor(cursor);
        }
        throw badCursor(cursor);
    }

    private static Problem badCursor(String cursor) {
        return Problem.badRequest("cursor=" + cursor + ": must be the value of \"next\" in an earlier answer");
    }

    /** One row more than wanted tells whether there is a next page. */
    int asked() {
        return limit + 1;
    }

    /** What is shown of the rows that were asked for. */
    <T> List<T> cut(List<T> rows) {
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }

    /** The cursor of the next page, or null when there is none. */
    @Nullable String next(int found) {
        return found > limit
                ? Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(String.valueOf(offset + limit).getBytes(StandardCharsets.UTF_8))
                : null;
    }
}
