package org.tadmor.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.export.CsvCell;
import org.tadmor.places.Place;
import org.tadmor.situations.Account;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.PlaceControl;
import org.tadmor.situations.Position;
import org.tadmor.situations.Situation;

/**
 * One part of an overview as CSV (RFC 4180, UTF-8, header first): a row for each account of a situation, each position on a place, or each relation. Writes the
 * parts that are not empty; a caller who wants one table leaves one.
 *
 * @param out where the rows go
 */
public record OverviewCsv(PrintWriter out) implements OverviewOutput {

    @Override
    public void write(Overview overview) {
        if (!overview.control().isEmpty()) {
            row(
                    "place,latitude,longitude,geonames_id,country,admin1,disputed,voice,holder,not_holder,besieger,status,since,since_told,last_word,superseded,passage"
                            .split(","));
            overview.control().forEach(this::control);
        }
        if (!overview.situations().isEmpty()) {
            row(
                    "situation,status,sources,deniers,event_type,event_mode,actor,actor_code,recipient,recipient_code,place,latitude,longitude,date_start,date_end,claim_id,report,outlet,published,voice,voice_key,factuality,echo,words,passage"
                            .split(","));
            overview.situations().forEach(this::situation);
        }
        if (!overview.relations().isEmpty()) {
            row("actor,actor_code,recipient,recipient_code,voice,month,cooperative,conflictual,denied".split(","));
            overview.relations().forEach(this::relation);
        }
        out.flush();
    }

    private void control(PlaceControl control) {
        Place place = control.place();
        for (Position position : control.positions()) {
            row(
                    place.name(),
                    Double.toString(place.lat()),
                    Double.toString(place.lon()),
                    orEmpty(place.geonames()),
                    orEmpty(place.country()),
                    orEmpty(place.admin1()),
                    Boolean.toString(control.disputed()),
                    position.voice().name(),
                    SituationWords.actor(position.holder()),
                    SituationWords.actor(position.notHolder()),
                    SituationWords.actor(position.besieger()),
                    Words.lower(position.status()),
                    position.since().toString(),
                    Boolean.toString(position.sinceTold()),
                    position.lastWord().toString(),
                    Boolean.toString(position.superseded()),
                    position.passage());
        }
    }

    private void situation(Situation situation) {
        Place place = situation.place();
        for (Account account : situation.accounts()) {
            row(
                    situation.id(),
                    Words.lower(situation.status()),
                    Integer.toString(situation.sources()),
                    Integer.toString(situation.deniers()),
                    situation.type().name(),
                    orEmpty(situation.mode()),
                    SituationWords.actors(situation.actors()),
                    codes(situation.actors()),
                    SituationWords.actors(situation.recipients()),
                    codes(situation.recipients()),
                    SituationWords.place(place),
                    place == null ? "" : Double.toString(place.lat()),
                    place == null ? "" : Double.toString(place.lon()),
                    situation.date() == null ? "" : situation.date().start().toString(),
                    situation.date() == null ? "" : situation.date().end().toString(),
                    account.claim(),
                    account.report(),
                    orEmpty(account.outlet()),
                    orEmpty(account.published()),
                    account.voice().name(),
                    account.voice().key(),
                    account.factuality().code(),
                    Boolean.toString(account.echo()),
                    account.words(),
                    account.passage());
        }
    }

    private void relation(ActorRelation relation) {
        row(
                relation.actor().name(),
                orEmpty(relation.actor().code()),
                relation.recipient().name(),
                orEmpty(relation.recipient().code()),
                relation.voice().name(),
                relation.month().toString(),
                Integer.toString(relation.cooperative()),
                Integer.toString(relation.conflictual()),
                Integer.toString(relation.denied()));
    }

    private static String codes(List<Actor> actors) {
        return actors.stream()
                .map(Actor::code)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.print(i == 0 ? "" : ",");
            out.print(CsvCell.quoted(cells[i]));
        }
        out.print("\r\n");
    }
}
