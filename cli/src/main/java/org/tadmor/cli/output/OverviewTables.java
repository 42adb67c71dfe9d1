package org.tadmor.cli.output;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tadmor.situations.Account;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.PlaceControl;
import org.tadmor.situations.Position;
import org.tadmor.situations.Situation;

/**
 * An overview for people at a terminal: who holds what, contested events with both sides' words, other events, relations.
 *
 * @param out where it goes
 * @param terminal its width and colours
 * @param most rows of a table at most
 */
public record OverviewTables(PrintWriter out, Terminal terminal, int most) implements OverviewOutput {
    private static final int INDENT = 2;

    @Override
    public void write(Overview overview) {
        control(overview.control());
        List<Situation> contested = overview.situations().stream()
                .filter(situation -> situation.status() == Situation.Status.CONTESTED)
                .toList();
        List<Situation> others = overview.situations().stream()
                .filter(situation -> situation.status() != Situation.Status.CONTESTED)
                .toList();
        contested(contested, overview.more().getOrDefault(Situation.Status.CONTESTED, 0L));
        events(
                others,
                overview.more().getOrDefault(Situation.Status.CORROBORATED, 0L)
                        + overview.more().getOrDefault(Situation.Status.SINGLE, 0L));
        relations(overview.relations());
        out.println();
        out.println(terminal.style()
                .faint(Counted.of(overview.reports(), "report") + ". Tadmor says who says what, never what is true."));
        out.flush();
    }

    private void control(List<PlaceControl> places) {
        TextTable table = new TextTable("PLACE", "HOLDER", "STATUS", "SINCE", "LAST WORD", "ACCORDING TO", "");
        int rows = 0;
        for (PlaceControl control : places) {
            for (Position position : control.positions()) {
                if (rows++ < most) {
                    table.add(
                            control.place().name(),
                            SituationWords.holder(position),
                            Words.lower(position.status())
                                    + (position.besieger() == null
                                            ? ""
                                            : ", besieged by "
                                                    + position.besieger().name()),
                            SituationWords.since(position),
                            position.lastWord().toString(),
                            position.voice().name(),
                            position.superseded() ? "before the change" : control.disputed() ? "disputed" : "");
                }
            }
        }
        print("Who holds what, according to whom", table, rows);
    }

    private void contested(List<Situation> contested, long more) {
        if (contested.isEmpty()) {
            return;
        }
        heading("Contested");
        int shown = 0;
        for (Situation situation : contested) {
            if (shown++ == most) {
                break;
            }
            line(terminal.style().strong(headline(situation)));
            words("+", situation.asserting());
            words("-", situation.denying());
        }
        more(contested.size() + more);
    }

    private void more(long rows) {
        if (rows > most) {
            line("… and " + (rows - most) + " more (--limit)");
        }
    }

    private static String headline(Situation situation) {
        return String.join(
                " · ",
                Stream.of(
                                SituationWords.actors(situation.actors()),
                                SituationWords.event(situation),
                                SituationWords.actors(situation.recipients()),
                                SituationWords.place(situation.place()),
                                Words.date(situation.date()))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** Each voice once, with its first words. */
    private void words(String sign, List<Account> accounts) {
        Set<String> heard = new HashSet<>();
        for (Account account : accounts) {
            if (!account.echo() && heard.add(account.voice().key())) {
                String voice = sign + " " + SituationWords.voice(account) + ", "
                        + account.factuality().code() + ":";
                TextTable.wrapped(voice + " " + account.passage(), terminal.width() - 3 * INDENT)
                        .forEach(words -> line("  " + words));
            }
        }
    }

    private void events(List<Situation> situations, long more) {
        TextTable table = new TextTable(
                "VOICES", "REPORTS", "WHO", "DID", "TO WHOM", "WHERE", "WHEN", "ACCORDING TO", "DENIED BY");
        situations.stream()
                .limit(most)
                .forEach(situation -> table.add(
                        Integer.toString(situation.sources() + situation.deniers()),
                        Integer.toString(situation.reports()),
                        SituationWords.actors(situation.actors()),
                        SituationWords.event(situation),
                        SituationWords.actors(situation.recipients()),
                        SituationWords.place(situation.place()),
                        Words.date(situation.date()),
                        SituationWords.voices(situation.asserting()),
                        SituationWords.voices(situation.denying())));
        print("Corroborated, and told by one voice", table, situations.size() + more);
    }

    private void relations(List<ActorRelation> relations) {
        TextTable table =
                new TextTable("WHO", "TOWARDS", "MONTH", "COOPERATIVE", "CONFLICTUAL", "DENIED", "ACCORDING TO");
        relations.stream()
                .limit(most)
                .forEach(relation -> table.add(
                        relation.actor().name(),
                        relation.recipient().name(),
                        relation.month().toString(),
                        Integer.toString(relation.cooperative()),
                        Integer.toString(relation.conflictual()),
                        Integer.toString(relation.denied()),
                        relation.voice().name()));
        print("Relations, according to whom", table, relations.size());
    }

    private void print(String title, TextTable table, long rows) {
        if (table.isEmpty()) {
            return;
        }
        heading(title);
        table.lines(terminal.width() - INDENT, terminal.style()).forEach(this::line);
        more(rows);
    }

    private void heading(String title) {
        out.println();
        out.println(terminal.style().accent(title));
    }

    private void line(String text) {
        out.println(" ".repeat(INDENT) + text);
    }
}
