package org.tadmor.cli.output;

import java.io.Writer;
import org.tadmor.situations.SituationWriter;

/**
 * An overview as JSON lines: places, situations, relations.
 *
 * @param out where the lines go
 */
public record OverviewJsonl(Writer out) implements OverviewOutput {

    @Override
    public void write(Overview overview) {
        try (SituationWriter writer = new SituationWriter(out)) {
            overview.control().forEach(writer::write);
            overview.situations().forEach(writer::write);
            overview.relations().forEach(writer::write);
        }
    }
}
