package org.tadmor.cli.output;

import java.io.PrintWriter;
import java.util.List;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Statement;
import org.tadmor.coding.CodedReport;
import org.tadmor.control.Control;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** Tables for a terminal: who did what to whom, who says what, who holds what. */
public final class TableOutput implements ReportOutput {
    private final PrintWriter out;
    private final Terminal terminal;

    public TableOutput(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void add(CodedReport coded) {
        head(coded.document().report());
        section("Who did what to whom, according to whom", claims(coded), "no event found");
        section("Who says what", statements(coded), "nobody is quoted");
        section("Who holds which place", control(coded), "");
        out.println();
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }

    private void head(Report report) {
        out.println(terminal.style().strong(report.title() == null ? report.id() : report.title()));
        String published =
                report.published() == null ? "no date" : report.published().toString();
        String outlet = report.outlet() == null ? "unknown outlet" : report.outlet();
        String author = report.author() == null ? "" : " · " + report.author();
        out.println(terminal.style().faint(outlet + author + " · " + published + " · " + report.id()));
    }

    private void section(String title, TextTable table, String whenEmpty) {
        if (table.isEmpty() && whenEmpty.isEmpty()) {
            return;
        }
        out.println();
        out.println(terminal.style().accent(title));
        if (table.isEmpty()) {
            out.println("  " + whenEmpty);
            return;
        }
        for (String line : table.lines(terminal.width() - 2, terminal.style())) {
            out.println("  " + line);
        }
    }

    private static TextTable claims(CodedReport coded) {
        String text = coded.document().text();
        TextTable table = new TextTable("WHO", "DID", "TO WHOM", "WHERE", "WHEN", "ACCORDING TO", "FACT", "WORDS");
        for (Claim claim : coded.claims()) {
            table.add(
                    Words.names(claim.event().actors()),
                    Words.event(claim.event()),
                    Words.names(claim.event().recipients()),
                    Words.place(coded.places().of(claim).orElse(null), text),
                    Words.date(coded.dates().of(claim).orElse(null)),
                    Words.chain(claim.chain()),
                    claim.factuality().code(),
                    claim.event().triggerSpan().in(text));
        }
        return table;
    }

    private static TextTable statements(CodedReport coded) {
        String text = coded.document().text();
        TextTable table = new TextTable("SPEAKER", "CUE", "KIND", "CONTENT");
        for (Statement statement : coded.statements()) {
            Span source = statement.source();
            table.add(
                    statement.speaker() != null
                            ? statement.speaker().actor().name()
                            : source == null ? "" : source.in(text),
                    statement.cue() == null ? "" : statement.cue().in(text),
                    Words.lower(statement.kind()),
                    content(statement.content(), text));
        }
        return table;
    }

    private static String content(List<Span> spans, String text) {
        return String.join(" … ", spans.stream().map(span -> span.in(text)).toList());
    }

    private static TextTable control(CodedReport coded) {
        String text = coded.document().text();
        TextTable table = new TextTable("PLACE", "STATUS", "HOLDER", "FROM", "WHEN", "ACCORDING TO", "FACT");
        for (Control control : coded.control()) {
            table.add(
                    Words.place(control.place(), text),
                    Words.lower(control.status()),
                    Words.name(control.holder()),
                    Words.name(control.loser()),
                    Words.date(control.date()),
                    Words.chain(control.chain()),
                    control.factuality().code());
        }
        return table;
    }
}
