/** Reports to documents: tokens, sentences, tags, lemmas, Universal Dependencies trees, mentions and quotations. */
@NullMarked
package org.tadmor.language;

import org.jspecify.annotations.NullMarked;
