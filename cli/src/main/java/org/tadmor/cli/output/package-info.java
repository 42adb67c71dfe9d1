/** What {@code read} writes beside the dossier: tables, JSON lines, CSV, GeoJSON. */
@NullMarked
package org.tadmor.cli.output;

import org.jspecify.annotations.NullMarked;
