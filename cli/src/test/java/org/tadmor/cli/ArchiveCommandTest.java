package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code archive} and {@code stream} hand to Spark; that it is done there is tested in module batch. */
class ArchiveCommandTest {
    @TempDir
    private Path folder;

    private Path spark = Path.of("");
    private Path jar = Path.of("");

    /** A Spark that writes down what it is asked, and ends as a job with rejects does. */
    @BeforeEach
    void spark() throws IOException {
        spark = folder.resolve("spark");
        Files.createDirectories(spark.resolve("jars"));
        Path submit = Files.createDirectories(spark.resolve("bin")).resolve("spark-submit");
        Files.writeString(submit, "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + folder.resolve("asked") + "'\nexit 1\n");
        Files.setPosixFilePermissions(
                submit, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
        jar = Files.writeString(folder.resolve("tadmor-batch.jar"), "");
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    @Test
    void archiveIsAJobOfSparkSubmit() throws IOException {
        TadmorRun run = TadmorRun.of(
                "archive",
                "--spark-home",
                spark.toString(),
                "--jar",
                jar.toString(),
                "--master",
                "spark://host:7077",
                "--memory",
                "2g",
                "--conf",
                "spark.executor.cores=4",
                "--replace",
                "hdfs://host/in",
                "s3a://bucket/out");
        assertThat(run.code()).isEqualTo(1);
        assertThat(String.join(" ", asked()))
                .startsWith("--master spark://host:7077 --driver-memory 2g --executor-memory 2g ")
                .contains(" --conf spark.executor.cores=4 ", " --conf spark.executor.extraJavaOptions=-Xss4m ")
                .endsWith(" --class org.tadmor.batch.ArchiveJob " + jar
                        + " --replace --part-mb 16 hdfs://host/in s3a://bucket/out");
    }

    @Test
    void streamIsAJobOfSparkSubmit() throws IOException {
        TadmorRun run = TadmorRun.of(
                "stream",
                "--spark-home",
                spark.toString(),
                "--jar",
                jar.toString(),
                "--bootstrap",
                "host:9092",
                "--in",
                "articles",
                "--out",
                "records",
                "live");
        assertThat(run.code()).isEqualTo(1);
        assertThat(String.join(" ", asked()))
                .endsWith(" --class org.tadmor.batch.StreamJob " + jar
                        + " --bootstrap host:9092 --in articles --every 10 --most 10000 --out records live");
    }

    @Test
    void withoutSparkOrTheJobItSaysWhatToDo() {
        TadmorRun noSpark =
                TadmorRun.of("archive", "--spark-home", folder.toString(), "--jar", jar.toString(), "in", "out");
        assertThat(noSpark.code()).isEqualTo(2);
        assertThat(noSpark.err()).contains(folder + " is no Spark", "mvn -Pcluster");
        TadmorRun noJar = TadmorRun.of("archive", "--spark-home", spark.toString(), "--jar", "none.jar", "in", "out");
        assertThat(noJar.code()).isEqualTo(2);
        assertThat(noJar.err()).contains("none.jar is not there", "mvn -Pcluster");
    }

    @Test
    void aDirectoryThatIsNoArchiveIsNotLoaded() {
        TadmorRun run =
                TadmorRun.of("store", "load", "--store", folder.resolve("store").toString(), folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds no archive", "tadmor archive");
    }
}
