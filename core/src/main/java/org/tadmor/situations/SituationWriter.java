package org.tadmor.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.dates.DateInterval;
import org.tadmor.places.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes control, situations and relations as JSON lines, as {@code schema/situations.schema.json} describes them. Everything but ASCII is
 * escaped: some line ends of Unicode would cut a record in two for many readers.
 */
public final class SituationWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .rootValueSeparator((String) null)
            .build();

    private final JsonGenerator json;
    private final Writer out;

    /** @param out where the lines go; closed with this writer */
    public SituationWriter(Writer out) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        this.out = out;
    }

    /** One line for a place. */
    public void write(PlaceControl control) {
        begin("place_control");
        place(control.place());
        json.writeBooleanProperty("disputed", control.disputed());
        json.writeArrayPropertyStart("positions");
        for (Position position : control.positions()) {
            json.writeStartObject();
            voice(position.voice());
            actor("holder", position.holder());
            actor("not_holder", position.notHolder());
            actor("besieger", position.besieger());
            text("status", lower(position.status()));
            text("since", position.since().toString());
            json.writeBooleanProperty("since_told", position.sinceTold());
            text("last_word", position.lastWord().toString());
            json.writeBooleanProperty("superseded", position.superseded());
            json.writeArrayPropertyStart("records");
            position.records().forEach(json::writeString);
            json.writeEndArray();
            text("passage", position.passage());
            json.writeEndObject();
        }
        json.writeEndArray();
        end();
    }

    /** One line for a situation. */
    public void write(Situation situation) {
        begin("situation");
        text("id", situation.id());
        text("status", lower(situation.status()));
        json.writeNumberProperty("sources", situation.sources());
        json.writeNumberProperty("deniers", situation.deniers());
        json.writeNumberProperty("reports", situation.reports());
        text("type", situation.type().name());
        text("mode", situation.mode());
        json.writeNumberProperty("quad", situation.type().quad());
        actors("actors", situation.actors());
        actors("recipients", situation.recipients());
        place(situation.place());
        date(situation.date());
        json.writeArrayPropertyStart("accounts");
        for (Account account : situation.accounts()) {
            json.writeStartObject();
            voice(account.voice());
            text("factuality", account.factuality().code());
            text("claim", account.claim());
            text("report", account.report());
            text("outlet", account.outlet());
            text(
                    "published",
                    account.published() == null ? null : account.published().toString());
            text("words", account.words());
            text("passage", account.passage());
            actors("actors", account.actors());
            json.writeBooleanProperty("echo", account.echo());
            json.writeEndObject();
        }
        json.writeEndArray();
        end();
    }

    /** One line for a relation. */
    public void write(ActorRelation relation) {
        begin("relation");
        actor("actor", relation.actor());
        actor("recipient", relation.recipient());
        voice(relation.voice());
        text("month", relation.month().toString());
        json.writeNumberProperty("cooperative", relation.cooperative());
        json.writeNumberProperty("conflictual", relation.conflictual());
        json.writeNumberProperty("denied", relation.denied());
        end();
    }

    @Override
    public void close() {
        json.close();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void voice(Voice voice) {
        json.writeObjectPropertyStart("voice");
        text("key", voice.key());
        text("name", voice.name());
        json.writeEndObject();
    }

    private void actors(String name, List<Actor> actors) {
        json.writeArrayPropertyStart(name);
        actors.forEach(this::actorValue);
        json.writeEndArray();
    }

    private void actor(String name, @Nullable Actor actor) {
        json.writeName(name);
        if (actor == null) {
            json.writeNull();
        } else {
            actorValue(actor);
        }
    }

    private void actorValue(Actor actor) {
        json.writeStartObject();
        text("name", actor.name());
        text("code", actor.code());
        text("country", actor.country());
        text("sector", actor.sector());
        text("id", actor.id());
        json.writeEndObject();
    }

    private void place(@Nullable Place place) {
        json.writeName("place");
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("name", place.name());
        json.writeNumberProperty("lat", place.lat());
        json.writeNumberProperty("lon", place.lon());
        json.writeName("geonames");
        if (place.geonames() == null) {
            json.writeNull();
        } else {
            json.writeNumber(place.geonames());
        }
        text("country", place.country());
        text("admin1", place.admin1());
        text("precision", lower(place.precision()));
        json.writeEndObject();
    }

    private void date(@Nullable DateInterval date) {
        json.writeName("date");
        if (date == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("start", date.start().toString());
        text("end", date.end().toString());
        text("granularity", lower(date.granularity()));
        json.writeBooleanProperty("stated", date.stated());
        json.writeEndObject();
    }

    private void begin(String record) {
        json.writeStartObject();
        text("record", record);
    }

    private void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
