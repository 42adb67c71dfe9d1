/** Measures Tadmor, alone and beside other systems: the figures that its documents quote. Never published. */
@NullMarked
package org.tadmor.measure;

import org.jspecify.annotations.NullMarked;
