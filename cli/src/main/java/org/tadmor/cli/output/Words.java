package org.tadmor.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Source;
import org.tadmor.dates.DateInterval;
import org.tadmor.events.Event;
import org.tadmor.places.PlaceMention;

/** Records put into words for people: the same words in tables, CSV and dossier. */
public final class Words {
    private Words() {}

    public static String names(List<ActorMention> mentions) {
        return mentions.stream()
                .map(mention -> mention.actor().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public static String name(@Nullable ActorMention mention) {
        return mention == null ? "" : mention.actor().name();
    }

    public static String event(Event event) {
        return event.type() + (event.mode() == null ? "" : " (" + event.mode() + ")");
    }

    /** The voices from the outlet inwards: "The Courier > army spokesman". */
    public static String chain(List<Source> chain) {
        return chain.stream().map(Source::name).collect(Collectors.joining(" > "));
    }

    /** The innermost voice of a claim, the one its factuality belongs to. */
    public static Source innermost(Claim claim) {
        return claim.chain().get(claim.chain().size() - 1);
    }

    /** The place in the report's own word, with the gazetteer's where that differs: "Palmyra (Tadmur)". */
    public static String place(@Nullable PlaceMention mention, String text) {
        if (mention == null) {
            return "";
        }
        String word = mention.span().in(text);
        return mention.place()
                .map(place -> place.name().equalsIgnoreCase(word) ? word : word + " (" + place.name() + ")")
                .orElse(word + "?");
    }

    /** The interval as short as its granularity allows; a date that is only the report's own stands in brackets. */
    public static String date(@Nullable DateInterval date) {
        if (date == null) {
            return "";
        }
        String start = date.start().toString();
        String words = switch (date.granularity()) {
            case DAY -> date.start().equals(date.end()) ? start : start + " to " + date.end();
            case WEEK -> start + " to " + date.end();
            case MONTH -> sameMonth(date) ? start.substring(0, start.length() - 3) : start + " to " + date.end();
            case YEAR ->
                date.start().getYear() == date.end().getYear()
                        ? Integer.toString(date.start().getYear())
                        : date.start().getYear() + " to " + date.end().getYear();
        };
        return date.stated() ? words : "(" + words + ")";
    }

    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static boolean sameMonth(DateInterval date) {
        return date.start().getYear() == date.end().getYear()
                && date.start().getMonth() == date.end().getMonth();
    }
}
