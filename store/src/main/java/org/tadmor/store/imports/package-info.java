/** Events of others, read for comparison. */
@NullMarked
package org.tadmor.store.imports;

import org.jspecify.annotations.NullMarked;
