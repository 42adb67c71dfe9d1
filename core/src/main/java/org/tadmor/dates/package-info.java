/** Time expressions found and valued as TIMEX3; a date interval for each claim. */
@NullMarked
package org.tadmor.dates;

import org.jspecify.annotations.NullMarked;
