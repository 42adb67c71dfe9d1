/** CoreNLP, OpenNLP and HeidelTime as systems to measure beside Tadmor. Only built in profile {@code beside}. */
@NullMarked
package org.tadmor.measure.beside;

import org.jspecify.annotations.NullMarked;
