/** Events to claims and statements: who says so, in which words, how firmly. */
@NullMarked
package org.tadmor.claims;

import org.jspecify.annotations.NullMarked;
