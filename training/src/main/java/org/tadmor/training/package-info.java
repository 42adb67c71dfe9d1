/** Trains the language model from CoNLL-U treebanks and scores it. Never published. */
@NullMarked
package org.tadmor.training;

import org.jspecify.annotations.NullMarked;
