package org.tadmor.cli;

/** How the bytes of an input are read. */
enum InputFormat {
    /** By the name of the file; plain text where it does not tell. */
    auto,
    /** Plain text, UTF-8. */
    text,
    /** HTML. */
    html,
    /** One JSON object a line. */
    jsonl
}
