package org.tadmor.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.Parts.Participant;

/** What an event of PLOVER is to ACLED, from {@code acled-types.tsv}. */
final class AcledTypes {
    private static final Set<String> CIVILIAN = Set.of("CVL", "EDU", "HLH", "JRN", "LAB", "MED", "NGO", "REF", "REL");
    private static final Set<String> ARMED = Set.of("COP", "MIL", "REB", "SPY", "UAF");
    private static final Set<String> STATE = Set.of("COP", "GOV", "JUD", "LEG", "MIL", "SPY");

    private final List<List<String>> rows = CodeTable.rows("acled-types.tsv");

    /**
     * The type of an event in ACLED's words; empty where ours do not tell.
     *
     * @param disorder the widest
     * @param event in the middle
     * @param subEvent the narrowest
     */
    record Type(String disorder, String event, String subEvent) {}

    /** Empty when ACLED does not code such events. */
    Optional<Type> of(ClaimRecord claim) {
        String recipient = civilian(claim.recipients()) ? "civilian" : armed(claim.recipients()) ? "armed" : "*";
        return rows.stream()
                .filter(row -> row.get(0).equals(claim.event().type()))
                .filter(row -> fits(row.get(1), claim.event().mode()))
                .filter(row -> fits(row.get(2), recipient))
                .map(row -> new Type(row.get(3), row.get(4), row.get(5)))
                .findFirst();
    }

    /** Whether the first of them is a civilian by sector. */
    static boolean civilian(List<Participant> participants) {
        return in(CIVILIAN, participants);
    }

    /** ACLED's kind of actor for the first of them; empty where the sector does not tell. */
    static String inter(List<Participant> participants, Type type, boolean first) {
        if (first && type.event().equals("Protests")) {
            return "Protesters";
        }
        if (first && type.event().equals("Riots")) {
            return "Rioters";
        }
        if (in(STATE, participants)) {
            return "State forces";
        }
        if (in(Set.of("REB"), participants)) {
            return "Rebel group";
        }
        return civilian(participants) ? "Civilians" : "";
    }

    private static boolean armed(List<Participant> participants) {
        return in(ARMED, participants);
    }

    private static boolean in(Set<String> sectors, List<Participant> participants) {
        @Nullable String sector = participants.isEmpty() ? null : participants.get(0).sector();
        return sector != null && sectors.contains(sector);
    }

    private static boolean fits(String wanted, @Nullable String value) {
        return wanted.equals("*") || wanted.equals(value);
    }
}
