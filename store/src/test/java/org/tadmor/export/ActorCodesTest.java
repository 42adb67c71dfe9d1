package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tadmor.export.ActorCodes.Kind;

class ActorCodesTest {
    private final ActorCodes codes = new ActorCodes(new Countries());

    @Test
    void lettersAreTakenApartByWhatTheyName() {
        assertThat(codes.split("SYRREBNUS"))
                .isEqualTo(Map.of(Kind.COUNTRY, List.of("SYR"), Kind.TYPE, List.of("REB"), Kind.GROUP, List.of("NUS")));
        assertThat(codes.split(null)).isEmpty();
    }

    @Test
    void typesThatCameoCallsOtherwiseAreItsOwn() {
        assertThat(codes.split("SYRMED")).containsEntry(Kind.TYPE, List.of("HLH"));
        assertThat(codes.split("GBRJRNBBC"))
                .containsEntry(Kind.TYPE, List.of("MED"))
                .containsEntry(Kind.GROUP, List.of("BBC"));
        assertThat(codes.split("RUSMILMOD")).isEqualTo(Map.of(Kind.COUNTRY, List.of("RUS"), Kind.TYPE, List.of("MIL")));
    }
}
