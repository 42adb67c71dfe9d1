package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tadmor.report.RejectCode;
import org.tadmor.store.StoreException;

/** {@code docs/troubleshooting.md} explains every code. */
class TroubleshootingDocumentTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everyCodeIsExplained() throws IOException {
        String document = Files.readString(HOUSE.resolve("docs/troubleshooting.md"));
        List<String> codes = new ArrayList<>();
        for (RejectCode code : RejectCode.values()) {
            codes.add(code.code());
        }
        for (StoreException.Code code : StoreException.Code.values()) {
            codes.add(code.text());
        }
        codes.addAll(written("server/src/main/java", "new Problem\\(\\s*\\d+,\\s*\"([a-z-]+)\""));
        codes.addAll(written("store/src/main/java/org/tadmor/store/imports", "\\(\"(gdelt-[a-z-]+)\"\\)"));
        assertThat(codes).hasSizeGreaterThan(35).doesNotContainNull();

        assertThat(codes).allSatisfy(code -> assertThat(document).contains("`" + code + "`"));
    }

    /** What stands in the code where a pattern says. */
    private static List<String> written(String directory, String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(HOUSE.resolve(directory))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
