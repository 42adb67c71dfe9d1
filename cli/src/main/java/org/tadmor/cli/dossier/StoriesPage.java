package org.tadmor.cli.dossier;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tadmor.cli.output.Overview;
import org.tadmor.cli.output.OverviewOutput;
import org.tadmor.cli.output.SituationWords;
import org.tadmor.cli.output.Words;
import org.tadmor.situations.Account;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.PlaceControl;
import org.tadmor.situations.Position;
import org.tadmor.situations.Situation;
import org.tadmor.situations.Voice;

/** An overview as one page: each situation with a column for every voice, its words and how firm they are; copies folded away. */
public final class StoriesPage implements OverviewOutput {
    /** Stories of one report say nothing that its own dossier does not. */
    private static final int LEAST_REPORTS = 2;

    private final Writer out;
    private final PageShell shell;

    /**
     * @param out where the page goes; closed when it is written
     * @param provenance version and lexicon, for the foot of the page
     */
    public StoriesPage(Writer out, String provenance) {
        this.out = out;
        this.shell = new PageShell(provenance);
    }

    @Override
    public void write(Overview overview) throws IOException {
        List<Situation> stories = overview.situations().stream()
                .filter(situation ->
                        situation.reports() >= LEAST_REPORTS || situation.status() == Situation.Status.CONTESTED)
                .toList();
        StringBuilder body = new StringBuilder(1 << 16);
        head(overview, stories, body);
        body.append("<main class=\"stories\">\n");
        section(body, "Who holds what, according to whom", control(overview.control()));
        for (Situation.Status status : Situation.Status.values()) {
            StringBuilder told = new StringBuilder();
            stories.stream().filter(story -> story.status() == status).forEach(story -> story(story, told));
            section(body, title(status), told.toString());
        }
        section(body, "Relations, according to whom", relations(overview.relations()));
        body.append("</main>\n");
        try (out) {
            out.write(shell.page("Stories", body.toString()));
        }
    }

    private static String title(Situation.Status status) {
        return switch (status) {
            case CONTESTED -> "Contested";
            case CORROBORATED -> "Corroborated";
            case SINGLE -> "One voice in several reports";
        };
    }

    private static void head(Overview overview, List<Situation> stories, StringBuilder body) {
        body.append("<header>\n<h1>Stories</h1>\n<dl class=\"profile\">");
        fact(body, overview.reports(), "reports");
        for (Situation.Status status : Situation.Status.values()) {
            fact(
                    body,
                    (int) stories.stream()
                            .filter(story -> story.status() == status)
                            .count(),
                    title(status).toLowerCase(Locale.ROOT));
        }
        body.append("</dl>\n</header>\n");
    }

    private static void fact(StringBuilder body, long number, String what) {
        body.append("<div><dd>").append(number).append("</dd><dt>").append(what).append("</dt></div>");
    }

    private static void section(StringBuilder body, String title, String content) {
        if (!content.isEmpty()) {
            body.append("<section>\n<h2>")
                    .append(title)
                    .append("</h2>\n")
                    .append(content)
                    .append("</section>\n");
        }
    }

    private static void story(Situation story, StringBuilder html) {
        String line = String.join(
                " · ",
                Stream.of(
                                SituationWords.actors(story.actors()),
                                SituationWords.event(story),
                                SituationWords.actors(story.recipients()),
                                SituationWords.place(story.place()),
                                Words.date(story.date()))
                        .filter(part -> !part.isEmpty())
                        .toList());
        html.append("<article class=\"story q").append(story.type().quad()).append("\">\n<h3>");
        html.append(Html.escape(line)).append("</h3>\n<p class=\"origin\">");
        html.append(count(story.sources(), "voice says", "voices say")).append(" that it happened");
        if (story.deniers() > 0) {
            html.append(", ").append(count(story.deniers(), "that it did not", "that it did not"));
        }
        html.append(" · ")
                .append(count(story.reports(), "report", "reports"))
                .append("</p>\n<div class=\"columns\">\n");
        Map<String, List<Account>> columns = new LinkedHashMap<>();
        List<Account> echoes = new ArrayList<>();
        for (Account account : story.accounts()) {
            if (account.echo()) {
                echoes.add(account);
            } else {
                columns.computeIfAbsent(account.voice().key(), key -> new ArrayList<>())
                        .add(account);
            }
        }
        columns.values().forEach(accounts -> column(accounts, html));
        html.append("</div>\n");
        if (!echoes.isEmpty()) {
            html.append("<details><summary>")
                    .append(count(echoes.size(), "copy or title", "copies and titles"))
                    .append(" that add no voice</summary>\n");
            echoes.forEach(account -> words(account, html));
            html.append("</details>\n");
        }
        html.append("</article>\n");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static void column(List<Account> accounts, StringBuilder html) {
        Voice voice = accounts.get(0).voice();
        html.append("<div class=\"column\"><h4>")
                .append(Html.escape(voice.name()))
                .append("</h4>\n");
        accounts.forEach(account -> words(account, html));
        html.append("</div>\n");
    }

    private static void words(Account account, StringBuilder html) {
        String stance = account.factuality().isPositive()
                ? "says so"
                : account.factuality().isNegative() ? "denies" : "leaves it open";
        String sign =
                account.factuality().isPositive() ? "yes" : account.factuality().isNegative() ? "no" : "open";
        html.append("<blockquote class=\"")
                .append(sign)
                .append("\"><span class=\"stance\">")
                .append(stance);
        html.append(" <code>").append(account.factuality().code()).append("</code></span> ");
        html.append(Html.escape(account.passage().strip()));
        String outlet = account.outlet() == null ? account.report() : account.outlet();
        html.append("<cite>").append(Html.escape(outlet)).append(", ");
        html.append(account.published() == null ? "no date" : account.published())
                .append("</cite></blockquote>\n");
    }

    private static String control(List<PlaceControl> places) {
        HtmlTable table = new HtmlTable("Place", "holder", "status", "since", "last word", "according to", "", "words");
        int number = 0;
        for (PlaceControl control : places) {
            for (Position position : control.positions()) {
                table.row("k" + ++number, position.superseded() ? "earlier" : "")
                        .text(control.place().name())
                        .text(SituationWords.holder(position))
                        .text(Words.lower(position.status())
                                + (position.besieger() == null
                                        ? ""
                                        : ", besieged by " + position.besieger().name()))
                        .text(SituationWords.since(position))
                        .text(position.lastWord().toString())
                        .text(position.voice().name())
                        .text(position.superseded() ? "before the change" : control.disputed() ? "disputed" : "")
                        .text(position.passage());
            }
        }
        return table.isEmpty() ? "" : table.html();
    }

    private static String relations(List<ActorRelation> relations) {
        HtmlTable table =
                new HtmlTable("Who", "towards", "month", "cooperative", "conflictual", "denied", "according to");
        int number = 0;
        for (ActorRelation relation : relations) {
            table.row("r" + ++number, "")
                    .text(relation.actor().name())
                    .text(relation.recipient().name())
                    .text(relation.month().toString())
                    .text(Integer.toString(relation.cooperative()))
                    .text(Integer.toString(relation.conflictual()))
                    .text(Integer.toString(relation.denied()))
                    .text(relation.voice().name());
        }
        return table.isEmpty() ? "" : table.html();
    }
}
