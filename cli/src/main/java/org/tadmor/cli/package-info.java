/** The command line: picocli commands over the chain of {@code core}, and the dossier. */
@NullMarked
package org.tadmor.cli;

import org.jspecify.annotations.NullMarked;
