/** What the language model is made of: hashed features, sparse weights, the parser's states and the model's file format. */
@NullMarked
package org.tadmor.language.model;

import org.jspecify.annotations.NullMarked;
