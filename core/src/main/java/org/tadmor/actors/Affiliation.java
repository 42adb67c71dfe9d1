package org.tadmor.actors;

import org.jspecify.annotations.Nullable;

/**
 * Whom somebody belongs to or acts for: "Russian" in "Russian soldiers", "Hamas" in "a Hamas spokesman".
 *
 * @param actor the one belonged to
 * @param country set when it is a country as such
 * @param body set when it is a group or an organization of the tables
 */
record Affiliation(Actor actor, Named.@Nullable Country country, Named.@Nullable Body body) {

    static Affiliation of(Named.Country country) {
        return new Affiliation(country.state(), country, null);
    }

    static Affiliation of(Named.Body body) {
        return new Affiliation(actorOf(body), null, body);
    }

    static Actor actorOf(Named.Body body) {
        return new Actor(body.id(), body.name(), body.code(), body.country(), body.sector());
    }

    static Actor actorOf(Named.House house) {
        return house.sector().equals("GOV")
                ? house.country().state()
                : new Actor(
                        house.country().iso() + ":" + NameUnits.fold(house.name()),
                        house.name(),
                        house.country().code() + house.sector(),
                        house.country().iso(),
                        house.sector());
    }

    static Actor actorOf(Named.Community community) {
        return new Actor(
                "people:" + community.code(),
                community.name(),
                community.code(),
                null,
                community.kind().equals("region") ? null : "CVL");
    }

    /** The actor that somebody of {@code role} is for this affiliation. */
    Actor with(Role role, String words, String innerSector) {
        String sector = !role.inherits() ? role.sector() : innerSector.isEmpty() ? role.sector() : innerSector;
        if (country != null) {
            return country.role(role, sector.isEmpty() ? "GOV" : sector);
        }
        boolean member = role.kind() != Role.Kind.PERSON && (role.inherits() || body != null && body.armed());
        if (member && body != null) {
            return actor;
        }
        boolean people = actor.id().startsWith("people:");
        String code = people ? actor.code() + sector : actor.code();
        String said = people ? actor.name() + " " + role.words() : actor.name() + " " + words;
        return new Actor(
                actor.id() + ":" + role.key(),
                said,
                code,
                actor.country(),
                body != null && body.armed() || sector.isEmpty() ? actor.sector() : sector);
    }
}
