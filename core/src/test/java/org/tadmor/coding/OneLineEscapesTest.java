package org.tadmor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class OneLineEscapesTest {
    @Test
    void unicodeLineEndsAreEscapedAndOtherLettersAreNot() {
        StringWriter out = new StringWriter();
        JsonFactory factory =
                JsonFactory.builder().characterEscapes(new OneLineEscapes()).build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString("a\u0085b\u2028c\u2029d\né");
        }
        assertThat(out).hasToString("\"a\\u0085b\\u2028c\\u2029d\\né\"");
    }
}
