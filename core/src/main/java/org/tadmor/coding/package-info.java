/** The chain as one method, and its records as JSON lines. */
@NullMarked
package org.tadmor.coding;

import org.jspecify.annotations.NullMarked;
