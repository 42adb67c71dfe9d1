/** The data that users edit: YAML and TSV files, bundled and the user's own, with errors that name file and line. */
@NullMarked
package org.tadmor.lexicon;

import org.jspecify.annotations.NullMarked;
