package org.tadmor.dates;

/**
 * A time expression found among the pieces of a sentence.
 *
 * @param first index of its first piece
 * @param end index after its last piece
 * @param expression what it means
 */
record Match(int first, int end, TimeExpression expression) {}
