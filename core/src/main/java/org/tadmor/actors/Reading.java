package org.tadmor.actors;

import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention.Form;

/**
 * What a noun phrase was read as.
 *
 * @param actor who it is
 * @param form how it is put
 * @param kind a person, people, a body or a country
 * @param plural whether it speaks of several
 * @param gender 'm', 'f' or 0 when not known
 * @param role the role that headed it, or null
 * @param known whether the tables or the report say who it is; false for a bare role or an unknown name
 */
record Reading(
        Actor actor,
        Form form,
        Role.Kind kind,
        boolean plural,
        char gender,
        @Nullable Role role,
        boolean known) {

    Reading with(Actor other, boolean nowKnown) {
        return new Reading(other, form, kind, plural, gender, role, nowKnown);
    }
}
