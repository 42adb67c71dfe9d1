package org.tadmor.actors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a name of the tables names. */
sealed interface Named {

    /** A country or territory by one of its names. */
    record CountryName(Country country) implements Named {}

    /** A nationality as an adjective: "Russian". */
    record Nationality(Country country) implements Named {}

    /** One or several nationals: "Russians". */
    record Nationals(Country country) implements Named {}

    /** A capital or seat of government, which may stand for the government; doubtful when many towns bear the name. */
    record Seat(Country country, boolean town, boolean doubtful) implements Named {}

    /** A town that is no seat of government and acts for nobody. */
    record Town(Country country) implements Named {}

    /** A house that stands for an institution: "the Pentagon". */
    record House(String name, Country country, String sector) implements Named {}

    /** A region, people or religious community; {@code adjective} when only an adjective. */
    record Community(String name, String code, String kind, boolean adjective) implements Named {}

    /**
     * A group or an organization.
     *
     * @param from first day it bore this name, or null
     * @param to last day, or null
     */
    record Body(
            String id,
            String name,
            @Nullable String code,
            @Nullable String country,
            @Nullable String sector,
            boolean armed,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Named {}

    /** Somebody who holds or held offices. */
    record Person(String id, String name, List<Term> terms) implements Named {}

    /**
     * A term of office.
     *
     * @param country ISO 3166-1 alpha-3, or null
     * @param office key, such as {@code head_of_state}
     * @param title words for the office, lower case
     * @param organization id of a {@link Body}, or null
     * @param from first day, or null when long ago
     * @param to last day, or null when still in office
     */
    record Term(
            String person,
            @Nullable String country,
            String office,
            String title,
            @Nullable String organization,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * A country or territory.
     *
     * @param iso ISO 3166-1 alpha-3, or three letters of ours for entities without one
     * @param code CAMEO country code
     * @param adjective "Russian"; the name itself where there is none
     */
    record Country(String iso, String name, String code, String adjective) {

        /** The state: what its name, its capital and its government stand for. */
        Actor state() {
            return new Actor(iso, name, code + "GOV", iso, "GOV");
        }

        /**
         * A role whose country the text does not say but the report suggests: the name claims no nationality, and the id
         * ends as {@link Actor#INFERRED} says.
         */
        Actor inferred(Role role, String sector) {
            return role.isState()
                    ? state()
                    : new Actor(iso + ":" + role.key() + Actor.INFERRED, role.words(), code + sector, iso, sector);
        }

        /** A role in this country. */
        Actor role(Role role, String sector) {
            if (role.isState()) {
                return state();
            }
            return new Actor(iso + ":" + role.key(), adjective + " " + role.words(), code + sector, iso, sector);
        }
    }
}
