/** Documents to a cast: who each name, noun phrase and pronoun is, as of the report's date. */
@NullMarked
package org.tadmor.actors;

import org.jspecify.annotations.NullMarked;
