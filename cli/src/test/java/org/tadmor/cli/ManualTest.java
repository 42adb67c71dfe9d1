package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code --help} and the manual page say of the commands. */
class ManualTest {
    private static final Path PAGE = Path.of("../dist/src/tadmor.1");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern OPTION = Pattern.compile("@Option\\(.*?\\)\\s+private", Pattern.DOTALL);

    private final CommandLine program = Tadmor.line(new Tadmor(RunContext.OWN));

    @Test
    void everyCommandIsInTheManualPage() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(program.getSubcommands().keySet())
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> assertThat(page).containsPattern("\\n\\.(B|BR) .*\\b" + command + "\\b"));
    }

    @Test
    void commandThatIsMeantIsTheOneOfThatName() {
        assertThat(program.getSubcommands()).allSatisfy((name, command) -> {
            assertThat(command.getCommandSpec().name()).isEqualTo(name);
            assertThat(Tadmor.line(new Tadmor(RunContext.OWN), name).getSubcommands())
                    .containsKey(name);
        });
    }

    @Test
    void completionKnowsTheOptionsOfEveryCommand() {
        StringWriter script = new StringWriter();
        assertThat(Tadmor.run(new PrintWriter(script), new PrintWriter(Writer.nullWriter()), "generate-completion"))
                .isZero();
        assertThat(script.toString()).contains("--as-of", "--bootstrap", "--mentions");
    }

    @Test
    void noHelpShowsWhatTheEnvironmentHolds() throws IOException {
        List<String> taken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                OPTION.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(option -> option.contains("${env:"))
                        .forEach(taken::add);
            }
        }

        assertThat(taken)
                .anyMatch(option -> option.contains("\"--store\""))
                .anyMatch(option -> option.contains("\"--token\""))
                .noneMatch(option -> option.contains("${DEFAULT-VALUE}"));
    }
}
