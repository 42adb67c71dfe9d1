/** A store over HTTP: the REST interface and the web console. */
@NullMarked
package org.tadmor.server;

import org.jspecify.annotations.NullMarked;
