/** Coded reports written in the formats of the field. */
@NullMarked
package org.tadmor.export;

import org.jspecify.annotations.NullMarked;
