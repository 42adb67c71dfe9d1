package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} and the manual page say of the commands. */
class ManualTest {
    private static final Path PAGE = Path.of("../dist/src/tadmor.1");

    private final CommandLine program = new CommandLine(new Tadmor(RunContext.OWN));

    @Test
    void everyCommandIsInTheManualPage() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(program.getSubcommands().keySet())
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> assertThat(page).containsPattern("\\n\\.(B|BR) .*\\b" + command + "\\b"));
    }

    @Test
    void noHelpShowsWhatTheEnvironmentHolds() {
        List<OptionSpec> taken = options(program)
                .filter(option -> String.valueOf(option.defaultValue()).contains("${env:"))
                .toList();

        assertThat(taken).extracting(OptionSpec::longestName).contains("--store", "--token");
        assertThat(taken)
                .allSatisfy(option ->
                        assertThat(String.join(" ", option.description())).doesNotContain("DEFAULT-VALUE"));
    }

    private static Stream<OptionSpec> options(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().flatMap(ManualTest::options));
    }
}
