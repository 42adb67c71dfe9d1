package org.tadmor.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.dates.DateInterval;
import org.tadmor.places.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON with the parts that records of every kind share: actors, places, dates, names of enum constants. A record stays on one line for any
 * reader of lines ({@link OneLineEscapes}). A target that cannot be written to makes itself known as an {@link UncheckedIOException},
 * whatever was being written.
 */
public final class RecordJson implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator((String) null)
            .characterEscapes(new OneLineEscapes())
            .build();

    private final JsonGenerator json;
    private final Writer out;

    /** @param out where the JSON goes; closed with this */
    public RecordJson(Writer out) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), new UncheckedWriter(out));
        this.out = out;
    }

    /** Writes what is no shared part. */
    public JsonGenerator generator() {
        return json;
    }

    /** Begins a record of a kind. */
    public void begin(String record) {
        json.writeStartObject();
        text("record", record);
    }

    /** Ends a record and its line. */
    public void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** A property of text, or null. */
    public void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** A property that is one of a closed set, in lower case. */
    public void constant(String name, Enum<?> value) {
        text(name, value.name().toLowerCase(Locale.ROOT));
    }

    /** The properties of an actor, inside an object that its caller begins. */
    public void actor(Actor actor) {
        text("name", actor.name());
        text("code", actor.code());
        text("country", actor.country());
        text("sector", actor.sector());
        text("id", actor.id());
    }

    /** The properties of a place, inside an object that its caller begins. */
    public void place(Place place) {
        text("name", place.name());
        json.writeNumberProperty("lat", place.lat());
        json.writeNumberProperty("lon", place.lon());
        if (place.geonames() == null) {
            json.writeNullProperty("geonames");
        } else {
            json.writeNumberProperty("geonames", place.geonames());
        }
        text("country", place.country());
        text("admin1", place.admin1());
        constant("precision", place.precision());
    }

    /** The properties of a place of which only the words are known. */
    public void unresolvedPlace(String words) {
        text("name", words);
        for (String unknown : new String[] {"lat", "lon", "geonames", "country", "admin1", "precision"}) {
            json.writeNullProperty(unknown);
        }
    }

    /**
     * A date as a property, or null.
     *
     * @param withWords whether the words that say it belong to it
     */
    public void date(@Nullable DateInterval date, boolean withWords) {
        json.writeName("date");
        if (date == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("start", date.start().toString());
        text("end", date.end().toString());
        constant("granularity", date.granularity());
        if (withWords) {
            text("text", date.text());
        }
        json.writeBooleanProperty("stated", date.stated());
        json.writeEndObject();
    }

    /** Writes through to the target. */
    public void flush() {
        json.flush();
    }

    /** Writes what is left and closes the target. */
    @Override
    public void close() {
        try (out) {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
