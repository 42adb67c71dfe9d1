/** Loaded language by technique, and whose voice it stands in. */
@NullMarked
package org.tadmor.rhetoric;

import org.jspecify.annotations.NullMarked;
