package org.tadmor.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report record.
 *
 * @param id unique within an export
 * @param outlet who published it, or null
 * @param author who wrote it, or null
 * @param published day of publication, or null
 * @param title headline, or null
 * @param language ISO 639-1
 * @param url where it came from, or null
 * @param textLength UTF-16 code units
 * @param sentences how many
 * @param lexicon fingerprint of the lexicon that was in effect
 * @param profile how it speaks, an object of shares
 * @param text or null when the records came without it
 */
record Publication(
        String id,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String title,
        String language,
        @Nullable String url,
        int textLength,
        int sentences,
        String lexicon,
        JsonNode profile,
        @Nullable String text) {

    static Publication of(ReportRecords records) {
        JsonNode node = records.report();
        String published = Parts.string(node, "published");
        return new Publication(
                node.path("id").asString(""),
                Parts.string(node, "outlet"),
                Parts.string(node, "author"),
                published == null ? null : LocalDate.parse(published),
                Parts.string(node, "title"),
                node.path("language").asString(""),
                Parts.string(node, "url"),
                node.path("text_length").asInt(0),
                node.path("sentences").asInt(0),
                node.path("lexicon").asString(""),
                node.path("profile"),
                records.text());
    }
}
