package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first run that fails would go unnoticed: every later start would only be slow. */
class FirstRunTest {
    @ParameterizedTest
    @ValueSource(strings = {"texts", "store"})
    void doesAllThatItIsToPrepare(String kind) {
        assertThatCode(() -> FirstRun.prepare(kind)).doesNotThrowAnyException();
    }
}
