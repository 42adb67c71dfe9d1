/** A store for assistants, by the Model Context Protocol. */
@NullMarked
package org.tadmor.server.mcp;

import org.jspecify.annotations.NullMarked;
