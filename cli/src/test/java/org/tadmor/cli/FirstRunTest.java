package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first run that fails would go unnoticed: every later start would only be slow. */
class FirstRunTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void doesAllThatItIsToPrepare(boolean store) {
        assertThatCode(() -> FirstRun.of(store)).doesNotThrowAnyException();
    }
}
