/**
 * Readers of what reports come in: web pages, documents, feeds, mail, tables, web archives and archives of any of these. The heavy
 * libraries stay in this module.
 */
@NullMarked
package org.tadmor.sources;

import org.jspecify.annotations.NullMarked;
