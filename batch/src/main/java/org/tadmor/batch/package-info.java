/** Archives of reports coded on Apache Spark, into Parquet tables; the same records as {@code tadmor read}. */
@NullMarked
package org.tadmor.batch;

import org.jspecify.annotations.NullMarked;
