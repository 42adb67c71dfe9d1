package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code tadmor} with a java that only writes down how it is called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String NOTES_DOWN = """
            #!/bin/sh
            for a in "$@"; do
                case $a in
                    -XX:ArchiveClassesAtExit=*) echo make >>"$CALLS"; %s exit 0 ;;
                    -XX:SharedArchiveFile=*) with=" with archive" ;;
                esac
            done
            echo "run$with" >>"$CALLS"
            echo "$TADMOR_JAVA_OPTS"
            exit 3
            """;
    private static final String MAKES_ARCHIVES = "echo archive >\"${a#*=}\";";

    @TempDir
    private Path house;

    private Path target;
    private Path calls;

    @BeforeEach
    void houseWithAJar() throws IOException {
        Files.copy(Path.of("../tadmor"), house.resolve("tadmor"));
        target = Files.createDirectories(house.resolve("cli/target"));
        calls = house.resolve("calls");
        jar(Instant.now().minusSeconds(60), "one");
        java("jdk", MAKES_ARCHIVES);
    }

    @Test
    void firstStartMakesAnArchiveAndLaterOnesUseIt() throws IOException, InterruptedException {
        assertThat(start("jdk")).isEqualTo(3);
        assertThat(start("jdk")).isEqualTo(3);
        assertThat(calls()).containsExactly("make", "run with archive", "run with archive");
    }

    @Test
    void whatWorksWithAStoreHasAnArchiveOfItsOwn() throws IOException, InterruptedException {
        start("jdk");
        Process process = process("jdk", house.resolve("tadmor"), "claims");
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isEqualTo(3);
        start("jdk");
        assertThat(calls()).containsExactly("make", "run with archive", "make", "run with archive", "run with archive");
        assertThat(archives()).hasSize(2);
    }

    @Test
    void newerJarGetsANewArchiveInPlaceOfTheOld() throws IOException, InterruptedException {
        start("jdk");
        jar(Instant.now().plusMillis(50), "two and more");
        Thread.sleep(100);
        start("jdk");
        assertThat(calls()).containsExactly("make", "run with archive", "make", "run with archive");
        assertThat(archives()).hasSize(1);
    }

    @Test
    void everyJavaHasItsOwnArchive() throws IOException, InterruptedException {
        java("other jdk", MAKES_ARCHIVES);
        start("jdk");
        start("other jdk");
        start("jdk");
        assertThat(calls()).containsExactly("make", "run with archive", "make", "run with archive", "run with archive");
        assertThat(archives()).hasSize(2);
    }

    @Test
    void javaThatMakesNoArchiveIsAskedOnce() throws IOException, InterruptedException {
        java("jdk", "");
        start("jdk");
        start("jdk");
        assertThat(calls()).containsExactly("make", "run", "run");
    }

    @Test
    void twoStartsAtOnceLeaveOneWholeArchive() throws IOException, InterruptedException {
        java("jdk", "sleep 0.3; " + MAKES_ARCHIVES);
        Process first = process("jdk");
        Process second = process("jdk");
        assertThat(first.waitFor()).isEqualTo(3);
        assertThat(second.waitFor()).isEqualTo(3);
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).hasContent("archive"));
        assertThat(calls()).filteredOn(call -> call.startsWith("run")).allMatch("run with archive"::equals);
    }

    @Test
    void nothingButTheProgramPrints() throws IOException, InterruptedException {
        Process process = process("jdk");
        assertThat(process.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void releasedItWritesIntoTheCacheAlone() throws IOException, InterruptedException {
        released();
        start("jdk");
        start("jdk");

        assertThat(calls()).containsExactly("make", "run with archive", "run with archive");
        assertThat(files(house.resolve("lib"))).extracting(Path::getFileName).containsExactly(Path.of("tadmor.jar"));
        assertThat(files(house.resolve("cache/tadmor")))
                .singleElement()
                .satisfies(archive -> assertThat(archive).hasContent("archive"));
    }

    @Test
    void releasedItRunsWithoutACache() throws IOException, InterruptedException {
        released();
        Files.writeString(house.resolve("cache"), "a file where a directory is wanted");

        assertThat(start("jdk")).isEqualTo(3);
        assertThat(calls()).containsExactly("run");
    }

    @Test
    void itFindsItsJarWhenCalledByALink() throws IOException, InterruptedException {
        released();
        Path link = Files.createSymbolicLink(
                Files.createDirectories(house.resolve("bin")).resolve("tadmor"), Path.of("../tadmor"));

        Process process = process("jdk", link, "read", "-");
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(calls()).containsExactly("make", "run with archive");
    }

    @Test
    void releasedWithoutItsJarItSaysSo() throws IOException, InterruptedException {
        Files.delete(target.resolve("tadmor.jar"));

        Process process = process("jdk");
        assertThat(process.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .contains("there is no", "lib/tadmor.jar");
        assertThat(process.waitFor()).isEqualTo(70);
    }

    /** As the archive is unpacked: no source tree, the jar in lib. */
    private void released() throws IOException {
        Files.createDirectories(house.resolve("lib"));
        Files.move(target.resolve("tadmor.jar"), house.resolve("lib/tadmor.jar"));
    }

    private int start(String jdk) throws IOException, InterruptedException {
        Process process = process(jdk);
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private Process process(String jdk) throws IOException {
        return process(jdk, house.resolve("tadmor"), "read", "-");
    }

    private Process process(String jdk, Path launcher, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", house.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", house.resolve(jdk).toString());
        builder.environment().put("CALLS", calls.toString());
        builder.environment().remove("TADMOR_JAVA_OPTS");
        return builder.start();
    }

    private void jar(Instant written, String content) throws IOException {
        Path jar = Files.writeString(target.resolve("tadmor.jar"), content);
        Files.setLastModifiedTime(jar, FileTime.from(written));
    }

    private void java(String jdk, String making) throws IOException {
        Path java = Files.createDirectories(house.resolve(jdk).resolve("bin")).resolve("java");
        Files.writeString(java, NOTES_DOWN.formatted(making));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    /** What stands in the target directory beside the jar, half-written files included. */
    private List<Path> archives() throws IOException {
        return files(target).stream()
                .filter(file -> !file.endsWith("tadmor.jar"))
                .toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
