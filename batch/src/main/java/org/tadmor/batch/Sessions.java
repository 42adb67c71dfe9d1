package org.tadmor.batch;

import org.apache.spark.sql.SparkSession;

/** Spark as the jobs need it; where it runs is what spark-submit says. */
final class Sessions {
    private Sessions() {}

    static SparkSession open(String name) {
        return SparkSession.builder()
                .appName(name)
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.parquet.compression.codec", "zstd")
                // A month is a name here, not a number.
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .getOrCreate();
    }
}
