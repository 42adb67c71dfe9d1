/** Fetching from the web, politely: feeds that are polled, and the pages behind their entries. Nothing else in Tadmor opens a connection. */
@NullMarked
package org.tadmor.sources.web;

import org.jspecify.annotations.NullMarked;
