package org.tadmor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that score against gold, on gold with slips that are known. Not run where {@code ../shared/tools} is missing. */
class ScoredCommandsTest {
    private static final String HOME = "tadmor.measure.home";

    @TempDir
    private Path folder;

    @BeforeAll
    static void scorersStandBesideTheSourceTree() {
        System.setProperty(HOME, "..");
        assumeTrue(Files.isReadable(House.file("../shared/tools/score_time.py")));
    }

    @AfterAll
    static void leave() {
        System.clearProperty(HOME);
    }

    @Test
    void datesAreFoundAndValued() throws IOException {
        // Of three in gold the second has a value that nothing says, and the third is no date.
        Files.writeString(folder.resolve("one.tml"), """
                <?xml version="1.0" ?>
                <TimeML><DOCID>one</DOCID>
                <DCT><TIMEX3 tid="t0" type="DATE" value="2016-03-30" functionInDocument="CREATION_TIME">March 30, 2016</TIMEX3></DCT>
                <TEXT>
                Rebels &amp; allies left the town on <TIMEX3 tid="t1" type="DATE" value="2016-03-28">Monday</TIMEX3>, the mayor said.
                They had come on <TIMEX3 tid="t2" type="DATE" value="1916-01-01">March 3</TIMEX3> after
                <TIMEX3 tid="t3" type="DATE" value="2016-03">the harvest</TIMEX3> in the valley.
                </TEXT></TimeML>
                """);
        assertThat(run("dates", "--warm-up", "0", folder.toString()))
                .contains("dates Tadmor documents=1 found=2 ")
                .contains("strict  P 1.000 R 0.667 F1 0.800", "relaxed P 1.000 R 0.667 F1 0.800")
                .contains("value   F1 0.400 (accuracy on matched 0.500)");
    }

    @Test
    void quotationsAreFoundWithTheirSpeakers() throws IOException {
        String text = "\u201cWe are leaving the town,\u201d the commander said.\n\n"
                + "A driver waited nearby.\n\n\u201cThe road to the north is closed,\u201d the mayor said.\n";
        Files.writeString(folder.resolve("one.txt"), text);
        // Gold gives the second quotation to the driver, whom no reader can take for its speaker.
        String annotation = String.join(
                "\n",
                role(1, "Content", "\u201cWe are leaving the town,\u201d", text),
                role(2, "Source", "the commander", text),
                role(3, "Cue", "said", text),
                "E1\tAttribution:T3 Source:T2 Cue:T3 Content:T1",
                role(4, "Content", "\u201cThe road to the north is closed,\u201d", text),
                role(5, "Source", "A driver", text),
                "E2\tAttribution:T3 Source:T5 Cue:T3 Content:T4");
        Files.writeString(folder.resolve("one_0a1b.ann"), annotation + "\n");
        assertThat(run("quotes", "--warm-up", "0", folder.toString(), folder.toString()))
                .contains("quotes Tadmor documents=1 found=2 ")
                .contains("direct 100.0 % (2/2), speaker  50.0 % (1/2)");
    }

    private static String role(int id, String kind, String words, String text) {
        int start = text.indexOf(words);
        return "T" + id + "\t" + kind + " " + start + " " + (start + words.length()) + "\t" + words;
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        assertThat(Measure.run(new PrintWriter(out), args)).isZero();
        return out.toString();
    }
}
