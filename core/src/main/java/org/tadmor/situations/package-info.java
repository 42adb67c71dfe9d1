/** Many reports to situations: one event as several voices tell it, who holds what over time, relations of actors. */
@NullMarked
package org.tadmor.situations;

import org.jspecify.annotations.NullMarked;
