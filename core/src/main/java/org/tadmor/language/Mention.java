package org.tadmor.language;

import org.tadmor.text.Span;

/**
 * A name in a sentence.
 *
 * @param type what it names
 * @param first index of its first token in the sentence, 0-based
 * @param end index after its last token, exclusive
 * @param head index of the token that heads it in the tree
 * @param span its characters in the report's text
 */
public record Mention(EntityType type, int first, int end, int head, Span span) {}
