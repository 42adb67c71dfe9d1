/** Toponyms found and put on the map; a place for each claim. */
@NullMarked
package org.tadmor.places;

import org.jspecify.annotations.NullMarked;
