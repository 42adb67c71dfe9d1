/** Documents and cast to PLOVER events: who did what to whom, by which words. */
@NullMarked
package org.tadmor.events;

import org.jspecify.annotations.NullMarked;
