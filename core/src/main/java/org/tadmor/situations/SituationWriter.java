package org.tadmor.situations;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.coding.RecordJson;
import org.tadmor.places.Place;
import tools.jackson.core.JsonGenerator;

/**
 * Writes control, situations and relations as JSON lines, as {@code schema/situations.schema.json} describes them.
 */
public final class SituationWriter implements AutoCloseable {
    private final RecordJson records;
    private final JsonGenerator json;

    /** @param out where the lines go; closed with this writer */
    public SituationWriter(Writer out) {
        this.records = new RecordJson(out);
        this.json = records.generator();
    }

    /** One line for a place. */
    public void write(PlaceControl control) {
        records.begin("place_control");
        place(control.place());
        json.writeBooleanProperty("disputed", control.disputed());
        json.writeArrayPropertyStart("positions");
        for (Position position : control.positions()) {
            json.writeStartObject();
            voice(position.voice());
            actor("holder", position.holder());
            actor("not_holder", position.notHolder());
            actor("besieger", position.besieger());
            records.constant("status", position.status());
            records.text("since", position.since().toString());
            json.writeBooleanProperty("since_told", position.sinceTold());
            records.text("last_word", position.lastWord().toString());
            json.writeBooleanProperty("superseded", position.superseded());
            json.writeArrayPropertyStart("records");
            position.records().forEach(json::writeString);
            json.writeEndArray();
            records.text("passage", position.passage());
            json.writeEndObject();
        }
        json.writeEndArray();
        records.end();
    }

    /** One line for a situation. */
    public void write(Situation situation) {
        write(situation, situation.reports());
    }

    /**
     * One line for a situation that has not all its accounts.
     *
     * @param reports that tell it
     */
    public void write(Situation situation, int reports) {
        records.begin("situation");
        records.text("id", situation.id());
        records.constant("status", situation.status());
        json.writeNumberProperty("sources", situation.sources());
        json.writeNumberProperty("deniers", situation.deniers());
        json.writeNumberProperty("reports", reports);
        records.text("type", situation.type().name());
        records.text("mode", situation.mode());
        json.writeNumberProperty("quad", situation.type().quad());
        actors("actors", situation.actors());
        actors("recipients", situation.recipients());
        place(situation.place());
        records.date(situation.date(), false);
        json.writeArrayPropertyStart("accounts");
        for (Account account : situation.accounts()) {
            json.writeStartObject();
            voice(account.voice());
            records.text("factuality", account.factuality().code());
            records.text("claim", account.claim());
            records.text("report", account.report());
            records.text("outlet", account.outlet());
            records.text(
                    "published",
                    account.published() == null ? null : account.published().toString());
            records.text("words", account.words());
            records.text("passage", account.passage());
            actors("actors", account.actors());
            json.writeBooleanProperty("echo", account.echo());
            json.writeEndObject();
        }
        json.writeEndArray();
        records.end();
    }

    /** One line for a relation. */
    public void write(ActorRelation relation) {
        records.begin("relation");
        actor("actor", relation.actor());
        actor("recipient", relation.recipient());
        voice(relation.voice());
        records.text("month", relation.month().toString());
        json.writeNumberProperty("cooperative", relation.cooperative());
        json.writeNumberProperty("conflictual", relation.conflictual());
        json.writeNumberProperty("denied", relation.denied());
        records.end();
    }

    @Override
    public void close() {
        records.close();
    }

    private void voice(Voice voice) {
        json.writeObjectPropertyStart("voice");
        records.text("key", voice.key());
        records.text("name", voice.name());
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
        records.actor(actor);
        json.writeEndObject();
    }

    private void place(@Nullable Place place) {
        json.writeName("place");
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        records.place(place);
        json.writeEndObject();
    }
}
