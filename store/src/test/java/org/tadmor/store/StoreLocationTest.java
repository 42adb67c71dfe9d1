package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.store.StoreException.Code;

class StoreLocationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:port/none?password=geheim",
                "jdbc:postgresql://localhost:99999/none?password=geheim",
                "jdbc:postgresql://me:geheim@localhost:1/none",
                "jdbc:postgresql://me:x/geheim@localhost:1/none",
                "jdbc:postgresql://me:geheim?x@localhost:1/none",
                "jdbc:postgresql://localhost:1/none?password=geheim%",
                "jdbc:postgresql://localhost:1/no%ne?password=geheim",
                "jdbc:postgresql://localhost:1/none/more?password=geheim",
                "jdbc:postgres://me:geheim@localhost/none",
                "postgresql://me:geheim@localhost/none?password=geheim",
                "jdbc:mysql://localhost/none?password=geheim"
            })
    void whatIsNoAddressIsRefusedWithoutItsPassword(String text) {
        assertThatThrownBy(() -> StoreLocation.of(text)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.code()).isEqualTo(Code.LOCATION);
            assertThat(e.getMessage()).contains("jdbc:postgresql://HOST");
            assertThat(trace(e)).doesNotContain("geheim");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:none?password=geheim",
                "jdbc:postgresql://localhost:1/none?user=me@there&password=geheim",
                "jdbc:postgresql://localhost:1?password=geheim",
                "jdbc:postgresql:///none?password=geheim&host=%2Ftmp",
                "jdbc:postgresql://[::1]:1,other.example/none?password=ge%25heim"
            })
    void addressesAreTakenAndShownWithoutTheirOptions(String text) {
        StoreLocation location = StoreLocation.of(text);

        assertThat(location.text()).isEqualTo(text);
        assertThat(location.directory()).isNull();
        assertThat(location.shown()).isEqualTo(text.substring(0, text.indexOf('?')));
        assertThat(location).hasToString(location.shown());
    }

    @Test
    void nothingThatAFailureTellsHoldsThePassword() {
        StoreLocation location = StoreLocation.of("jdbc:postgresql://localhost:1/none?user=me&password=geheim");

        assertThatThrownBy(() -> Store.open(location))
                .isInstanceOf(StoreException.class)
                .satisfies(e -> assertThat(trace(e)).contains("localhost:1").doesNotContain("geheim"));
    }

    /** What {@code --debug} prints. */
    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
