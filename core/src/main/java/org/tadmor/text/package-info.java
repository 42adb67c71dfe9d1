/** Stretches of a report's text: spans and the folding of names. The first link of the chain; knows nothing else. */
@NullMarked
package org.tadmor.text;

import org.jspecify.annotations.NullMarked;
