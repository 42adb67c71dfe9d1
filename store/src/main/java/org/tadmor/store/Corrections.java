package org.tadmor.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Marks with the records they are about: what a corrected lexicon or a learned model is checked against. */
public final class Corrections {
    /** The name of the format. */
    public static final String FORMAT = "corrections";

    private static final int BATCH = 500;

    private final StoredMarks marks;
    private final StoredRecords records;

    /** @param store whose marks are wanted */
    public Corrections(Store store) {
        this.marks = store.marks();
        this.records = store.records();
    }

    /**
     * Every mark as a line of JSON, the latest first: its own fields, and as {@code marked} the record as it stands now, null when it is no
     * longer there.
     */
    public void each(Consumer<String> lines) {
        for (int offset = 0; ; offset += BATCH) {
            List<StoredMarks.Mark> some = marks.list(BATCH, offset);
            some.forEach(mark -> lines.accept(line(mark)));
            if (some.size() < BATCH) {
                return;
            }
        }
    }

    private String line(StoredMarks.Mark mark) {
        Optional<StoredRecords.Found> found = records.byId(mark.report(), mark.record());
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("record", "correction");
        line.put("id", mark.id());
        line.put("report", mark.report());
        line.put("of", mark.record());
        line.put("verdict", mark.verdict());
        line.put("field", mark.field());
        line.put("note", mark.note());
        line.put("created", mark.created());
        line.put("marked", found.map(StoredRecords.Found::record).orElse(null));
        return Json.write(line);
    }
}
