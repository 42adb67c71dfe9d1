/** Coded reports kept, found again and given out. */
@NullMarked
package org.tadmor.store;

import org.jspecify.annotations.NullMarked;
