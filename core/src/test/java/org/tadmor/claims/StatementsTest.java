package org.tadmor.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.actors.Actor;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.text.Span;

class StatementsTest {

    /** Learned trees and cues move with their training: a few of the sentences may fail, not more. */
    @Test
    void nearlyEverySentenceOfTheTableGivesItsStatement() {
        List<String> rows = Reports.rows("statements.tsv");
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\t");
            String expected = cells[1] + "|" + cells[2] + "|" + cells[3] + "|" + cells[4];
            List<String> found = statements(cells[0].replace("\\n", "\n"));
            if (!found.contains(expected)) {
                wrong.add(expected + " but was " + found);
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aPassiveWithoutAnAgentHasNoSource() {
        Document document = Reports.document("The president is expected to sign the law.");
        List<Statement> statements = read(document, new Cast(List.of()));
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).source()).isNull();
        assertThat(statements.get(0).speaker()).isNull();
    }

    @Test
    void aDenialWithAGerundIsTheDeniersStatement() {
        assertThat(statements("Ostland denied striking the hospital."))
                .containsExactly("INDIRECT|Ostland|denied|striking the hospital");
    }

    @Test
    void aRelativeClauseAboutTheSourceIsNotItsStatement() {
        assertThat(statements("The group, which seized the town in May and blew up two bridges, did not comment."))
                .isEmpty();
    }

    @Test
    void plainNarrativeHasNoStatements() {
        assertThat(statements("The river flows past the mill. Two boats are green."))
                .isEmpty();
    }

    @Test
    void speechInsideSpeechIsNotAStatementOfItsOwn() {
        List<String> found = statements("The minister said the mayor had told him that the road was open.");
        assertThat(found).containsExactly("INDIRECT|The minister|said|the mayor had told him that the road was open");
    }

    @Test
    void theSpeakerIsWhoeverTheCastSaysAtTheSource() {
        Document document = Reports.document("The road is open, the mayor said.");
        ActorMention mayor =
                new ActorMention(Actor.unresolved("the mayor"), new Span(18, 27), 0, 6, ActorMention.Form.NOMINAL);
        List<Statement> statements = read(document, new Cast(List.of(mayor)));
        assertThat(statements).extracting(Statement::speaker).containsExactly(mayor);
    }

    @Test
    void everySpanLiesInTheTextAndContentIsInOrder() {
        String text =
                "“One,” Ann Field said. “Two. Three,” she added, smiling.\n\nAccording to Bob, “four” was missing.";
        List<Statement> statements = read(Reports.document(text), new Cast(List.of()));
        assertThat(statements).hasSizeGreaterThanOrEqualTo(2);
        for (Statement statement : statements) {
            assertThat(statement.content())
                    .isSorted()
                    .allMatch(span -> span.end() <= text.length() && span.length() > 0);
        }
    }

    @Test
    void aSentenceWithoutAnEndIsReadInTime() {
        String text = "the mayor said that " + "rebels and troops told the council that “they ".repeat(1500);
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(read(Reports.document(text), new Cast(List.of())))
                        .isNotNull());
    }

    private static List<Statement> read(Document document, Cast cast) {
        return Reports.CODER.code(document, cast, List.of()).statements();
    }

    private static List<String> statements(String text) {
        List<String> found = new ArrayList<>();
        for (Statement statement : read(Reports.document(text), new Cast(List.of()))) {
            String content =
                    statement.content().stream().map(span -> span.in(text)).collect(Collectors.joining(" ... "));
            found.add(statement.kind() + "|" + words(text, statement.source()) + "|" + words(text, statement.cue())
                    + "|" + content.replace("\n", "\\n"));
        }
        return found;
    }

    private static String words(String text, @Nullable Span span) {
        return span == null ? "-" : span.in(text);
    }
}
