/** Who took, lost, holds or besieges which place. */
@NullMarked
package org.tadmor.control;

import org.jspecify.annotations.NullMarked;
