package org.tadmor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on tiny inputs: what they print, not how fast. */
class MeasureTest {
    private static final String TREEBANK = """
            # newdoc id = one
            # text = Residents left the town.
            1	Residents	resident	NOUN	NNS	_	2	nsubj	_	_
            2	left	leave	VERB	VBD	_	0	root	_	_
            3	the	the	DET	DT	_	4	det	_	_
            4	town	town	NOUN	NN	_	2	obj	_	SpaceAfter=No
            5	.	.	PUNCT	.	_	2	punct	_	_

            """;

    @TempDir
    private Path folder;

    @Test
    void treesScoreWhatTheTreebankSays() throws IOException {
        String out = run("trees", treebank());
        assertThat(out).contains("trees gold.conllu Tadmor tags=100.00 UAS=100.00 LAS=100.00", "tokens=5");
    }

    @Test
    void tokensScoreRawText() throws IOException {
        assertThat(run("tokens", treebank())).contains("token_F=100.00 sentence_F=100.00 tokens=5 sentences=1");
    }

    @Test
    void measuredFiguresAreWrittenSectionBySection() throws IOException {
        Path commands = Files.writeString(folder.resolve("commands.tsv"), """
                # a comment
                one\tThe first\t1\techo 'alpha=1' && ls -d $W >/dev/null\ta one
                two\tThe second\t1\techo '## beta'\t
                three\tThe third\t1\techo gamma; exit 3\t
                """);
        Path page = folder.resolve("measured.md");
        String[] options = {"--commands", commands.toString(), "--out", page.toString()};
        assertThat(measured(1, options)).contains("exit code 3", "2 of 3 measured");
        assertThat(Files.readString(page))
                .contains(
                        "## The first\n\nWanted: a one.\n\nCommit ",
                        "```\n$ echo 'alpha=1' && ls -d $W >/dev/null\nalpha=1\n```")
                .contains("## The second")
                .doesNotContain("gamma");

        // What is measured anew takes the place of what stood there; the rest stays, also what looks like a heading.
        Files.writeString(
                commands,
                Files.readString(commands).replace("alpha=1", "alpha=2").replace("; exit 3", ""));
        assertThat(measured(0, "--missing", "--list", options[0], options[1], options[2], options[3]))
                .contains("three")
                .doesNotContain("one  ");
        measured(0, options[0], options[1], options[2], options[3], "one", "three");
        assertThat(Files.readString(page))
                .contains("alpha=2", "\n## beta\n```\n\n## The third")
                .doesNotContain("alpha=1");
        measured(2, options[0], options[1], options[2], options[3], "four");
    }

    private static String measured(int code, String... options) {
        StringWriter out = new StringWriter();
        String[] args = new String[options.length + 1];
        args[0] = "measured";
        System.arraycopy(options, 0, args, 1, options.length);
        assertThat(Measure.run(new PrintWriter(out), args)).isEqualTo(code);
        return out.toString();
    }

    @Test
    void stagesHaveTimeAndAllocation() throws IOException {
        String out =
                run("stages", "--forks", "0", "--warm-up", "0", "--seconds", "1", "--only", "split|rhetoric", text());
        assertThat(out).containsPattern("split +\\d+\\.\\d ± .* us/sentence +[1-9][\\d,]* bytes/sentence");
        assertThat(out).containsPattern("rhetoric +\\d").doesNotContain("claims ");
    }

    @Test
    void profileDrawsAFlameGraph() throws IOException {
        Path flame = folder.resolve("flame.html");
        String out = run("profile", "--warm-up", "0", "--seconds", "3", "--out", flame.toString(), text());
        assertThat(out).containsPattern("with what it calls +\\d+\\.\\d% +coding\\.ReportCoder\\.code");
        assertThat(Files.readString(flame)).contains("ReportCoder");
    }

    private String text() throws IOException {
        return Files.writeString(
                        folder.resolve("text.txt"),
                        "The army shelled the town on Monday, killing three civilians, a spokesman said. Rebels left.")
                .toString();
    }

    @Test
    void voicesScoreEachHalfOfAnAnnotatedSet() throws IOException {
        Path set = Files.writeString(folder.resolve("set.txt"), """
                # three texts: two for development, one for testing
                The army *shelled* the town on Monday, the mayor said.
                > reporter UU > mayor CT+
                The army denied *shelling* the town.
                > reporter UU > army CT-
                The army *shelled* the town on Monday.
                > reporter CT-
                """);
        String out = run("voices", "--slips", set.toString());
        assertThat(out)
                .contains("voices development chain_exact=1.000", "records=2")
                .contains("voices test chain_exact=1.000 factuality_macro_F=1.000")
                .contains("wanted reporter CT-");
    }

    @Test
    void speedCountsEachStageOnOneThreadAndTwo() throws IOException {
        Path text =
                Files.writeString(folder.resolve("a.txt"), "The army shelled the town on Monday, residents said.\n");
        assertThat(run("speed", "--rounds", "1", text.toString()))
                .contains("tokenize, 1 thread", "analyze, 2 threads", "read, 2 threads", "sentences/s");
    }

    @Test
    void speedOfOneStageStopsAfterSoManySentences() throws IOException {
        Path one = Files.writeString(folder.resolve("a.txt"), "The army left. The mayor returned.\n");
        Path two = Files.writeString(folder.resolve("b.txt"), "Traders waited on both banks.\n");
        assertThat(run(
                        "speed",
                        "--rounds",
                        "1",
                        "--only",
                        "read",
                        "--threads",
                        "1",
                        "--sentences",
                        "2",
                        one.toString(),
                        two.toString()))
                .contains("# of these 2 sentences", "read, 1 thread")
                .doesNotContain("analyze", "2 threads");
    }

    @Test
    void speedSaysWhatClaimsAddToTheChain() throws IOException {
        Path text =
                Files.writeString(folder.resolve("a.txt"), "The army shelled the town on Monday, residents said.\n");
        assertThat(run("speed", "--rounds", "1", "--only", "claims", text.toString()))
                .containsPattern("chain without claims +wall")
                .containsPattern("chain with claims +wall")
                .containsPattern("claims add wall=-?[0-9.]+% cpu=-?[0-9.]+% to the rest of the chain")
                .doesNotContain("tokenize");
    }

    @Test
    void scoreLeavesOutSubtypesAndPunctuation() throws IOException {
        TreeScore score = new TreeScore();
        try (var reader = new org.tadmor.language.ConlluReader(Files.newBufferedReader(Path.of(treebank())))) {
            score.add(
                    reader.readAll().get(0).words(),
                    List.of(
                            new TextParser.Node("NNS", 1, "nsubj:pass"),
                            new TextParser.Node("VBN", -1, "root"),
                            new TextParser.Node("DT", 3, "amod"),
                            new TextParser.Node("NN", 1, "obj"),
                            new TextParser.Node(".", 0, "punct")));
        }
        assertThat(score)
                .hasToString(
                        "tags=80.00 UAS=80.00 LAS=60.00 UAS_nopunct=100.00 LAS_nopunct=75.00 sentences=1 tokens=5");
    }

    @Test
    void situationsScorePairsOfReportsAndTheirStatus() throws IOException {
        Files.writeString(folder.resolve("tiny.txt"), """
                story tiny
                event market contested

                report The North Herald | 2016-05-04
                News of the day

                The Syrian army [market shelled] a market in Harim on Tuesday, residents said.

                report The South Herald | 2016-05-05
                News of the day

                The Syrian army denied that it had [market shelled] a market in Harim on Tuesday.

                report The East Herald | 2016-05-05
                News of the day

                The weather was [market fine].
                """);
        assertThat(run("situations", folder.toString()))
                .contains("pair_P=1.000 pair_R=0.333 pair_F=0.500 coded_pair_F=1.000 status=1.000 pairs=3 events=1")
                .contains("contested=1/1");
    }

    @Test
    void situationsOfGrownReportsAreBuilt() throws IOException {
        Files.writeString(folder.resolve("tiny.txt"), """
                story tiny
                event market single

                report The North Herald | 2016-05-04
                News of the day

                The Syrian army [market shelled] a market in Harim on Tuesday, residents said.
                """);
        assertThat(run("situations", "--reports", "30", folder.toString()))
                .contains("built reports=30 tellings=30 situations=30");
    }

    @Test
    void childTellsItsExitCodeLinesAndTime() {
        StringWriter lines = new StringWriter();
        Child child = Child.run(
                Map.of("WORD", "from the child"), List.of("sh", "-c", "echo $WORD; sleep 0.2; exit 4"), lines::append);
        assertThat(lines).hasToString("from the child");
        assertThat(child.code()).isEqualTo(4);
        assertThat(child.seconds()).isGreaterThan(0.2);
    }

    @Test
    void medianIsTheMiddle() {
        assertThat(Figures.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Figures.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    private String treebank() throws IOException {
        return Files.writeString(folder.resolve("gold.conllu"), TREEBANK).toString();
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        assertThat(Measure.run(new PrintWriter(out), args)).isZero();
        return out.toString();
    }
}
