/** Bytes to reports: readers, and the title, author, outlet and dateline that stand in the text. */
@NullMarked
package org.tadmor.report;

import org.jspecify.annotations.NullMarked;
