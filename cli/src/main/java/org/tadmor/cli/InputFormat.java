package org.tadmor.cli;

import org.jspecify.annotations.Nullable;
import org.tadmor.sources.SourceFormat;

/** How the bytes of an input are read. */
enum InputFormat {
    /** By the first bytes and the name of the input; plain text where these do not tell. */
    auto(null),
    /** Plain text. */
    text(SourceFormat.TEXT),
    /** HTML. */
    html(SourceFormat.HTML),
    /** One JSON object a line. */
    jsonl(SourceFormat.JSONL),
    /** A table with column names: comma, semicolon or tab. */
    csv(SourceFormat.TABLE),
    /** A Parquet table. */
    parquet(SourceFormat.PARQUET),
    /** RSS or Atom. */
    feed(SourceFormat.FEED),
    /** PDF, Word, OpenDocument, RTF. */
    document(SourceFormat.DOCUMENT),
    /** A mail or an mbox folder. */
    mail(SourceFormat.MAIL),
    /** A web archive. */
    warc(SourceFormat.WARC);

    private final @Nullable SourceFormat format;

    InputFormat(@Nullable SourceFormat format) {
        this.format = format;
    }

    /** The format, or null to be told by the input. */
    @Nullable SourceFormat format() {
        return format;
    }
}
