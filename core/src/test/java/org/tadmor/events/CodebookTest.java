package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;

class CodebookTest {
    private static final Path MANUAL = Path.of("/work/shared/data/events/CAMEO2PLOVER-2021.txt");
    private static final Pattern LINE = Pattern.compile("^(\\d{2,4}):\\s*([A-Z]+)");

    private final Codebook codebook = new Codebook(Lexicon.ofDirectory(Path.of("../lexicon")));

    @Test
    void ownsEveryCodeThatTheManualGivesToAType() throws IOException {
        assumeTrue(Files.exists(MANUAL));
        for (String line : Files.readAllLines(MANUAL)) {
            Matcher code = LINE.matcher(line);
            if (code.find()) {
                assertThat(codebook.owns(EventType.valueOf(code.group(2)), code.group(1)))
                        .as(line)
                        .isTrue();
            }
        }
    }

    @Test
    void codeBringsItsModeAndContexts() {
        Codebook.Sense ceasefire = codebook.sense(EventType.RETREAT, "0871").orElseThrow();
        assertThat(ceasefire.mode()).isEqualTo("ceasefire");
        assertThat(ceasefire.contexts()).containsExactly("military");
        assertThat(codebook.sense(EventType.AID, "0871")).isEmpty();
    }

    @Test
    void promiseOfAidHasItsOwnCode() {
        assertThat(codebook.embedded(EventType.AGREE, EventType.AID)).contains("033");
        assertThat(codebook.embedded(EventType.AID, EventType.AGREE)).isEmpty();
    }

    @Test
    void unknownModeIsRefusedWithItsLine(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("plover.yaml"), """
                types:
                  AID:
                    modes: [gift]
                    cameo:
                      "070": { mode: loan }
                """);
        Lexicon lexicon = Lexicon.ofDirectory(directory);
        assertThatThrownBy(() -> new Codebook(lexicon))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("plover.yaml:5")
                .hasMessageContaining("no mode 'loan'");
    }
}
