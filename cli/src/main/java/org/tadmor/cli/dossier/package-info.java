/** The dossier: a report with its voices, events, map and timeline as one self-contained HTML page. */
@NullMarked
package org.tadmor.cli.dossier;

import org.jspecify.annotations.NullMarked;
