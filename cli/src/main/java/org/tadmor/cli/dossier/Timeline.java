package org.tadmor.cli.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadmor.claims.Claim;
import org.tadmor.cli.output.Words;
import org.tadmor.coding.CodedReport;
import org.tadmor.dates.DateInterval;

/** The report's events in the order in which they happened, a long silence marked as such. */
final class Timeline {
    private static final long LONG_SILENCE_DAYS = 60;

    private Timeline() {}

    private record Entry(String record, Claim claim) {}

    static String html(CodedReport coded) {
        Comparator<DateInterval> order = Comparator.comparing(DateInterval::start)
                .thenComparing(DateInterval::end)
                .thenComparing(DateInterval::stated)
                .thenComparing(DateInterval::granularity);
        Map<DateInterval, List<Entry>> byDate = new TreeMap<>(order);
        int number = 0;
        for (Claim claim : coded.claims()) {
            String id = "c" + ++number;
            coded.dates()
                    .of(claim)
                    .ifPresent(date -> byDate.computeIfAbsent(date, key -> new ArrayList<>())
                            .add(new Entry(id, claim)));
        }
        if (byDate.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ol class=\"timeline\">\n");
        LocalDate last = null;
        for (Map.Entry<DateInterval, List<Entry>> at : byDate.entrySet()) {
            boolean silence =
                    last != null && ChronoUnit.DAYS.between(last, at.getKey().start()) > LONG_SILENCE_DAYS;
            html.append(silence ? "<li class=\"later\">" : "<li>");
            html.append("<time>").append(Html.escape(Words.date(at.getKey()))).append("</time><div>");
            for (Entry entry : at.getValue()) {
                entry(entry, html);
            }
            html.append("</div></li>\n");
            last = at.getKey().end();
        }
        return html.append("</ol>\n").toString();
    }

    private static void entry(Entry entry, StringBuilder html) {
        var event = entry.claim().event();
        html.append("<button type=\"button\" class=\"chip q")
                .append(event.type().quad())
                .append("\" data-r=\"")
                .append(entry.record())
                .append("\">")
                .append(Html.escape(orUnnamed(Words.names(event.actors()))))
                .append(" <b>")
                .append(Html.escape(Words.event(event)))
                .append("</b> ")
                .append(Html.escape(Words.names(event.recipients())))
                .append(" <i>")
                .append(Html.escape(entry.claim().factuality().code()))
                .append("</i></button>");
    }

    private static String orUnnamed(String names) {
        return names.isEmpty() ? "…" : names;
    }
}
