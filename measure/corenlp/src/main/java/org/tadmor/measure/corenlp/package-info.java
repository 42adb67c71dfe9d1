/** Stanford CoreNLP as a system to measure beside Tadmor. Only built in profile {@code corenlp}. */
@NullMarked
package org.tadmor.measure.corenlp;

import org.jspecify.annotations.NullMarked;
