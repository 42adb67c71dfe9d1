package org.tadmor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.coding.PairCoder;
import org.tadmor.events.Relation;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;
import org.tadmor.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tadmor relate}: the PLOVER relation between two given spans of a text. */
@Command(
        name = "relate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says what an actor does to a recipient, both given as spans: always one of PLOVER's 16 types.",
            "Each line of the input is a JSON object with id, text, actor and recipient; spans are UTF-16 offsets,"
                    + " end exclusive."
        },
        footer = {
            "",
            "Example:",
            "  echo '{\"id\":\"1\",\"text\":\"Ankara condemned Damascus.\",\"actor\":{\"start\":0,\"end\":6},"
                    + "\"recipient\":{\"start\":17,\"end\":25}}' | tadmor relate -"
        })
final class RelateCommand implements Callable<Integer> {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    @Parameters(paramLabel = "PAIRS", arity = "1..*", description = "JSON lines files, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Pairs read side by side (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Spec
    private @Nullable CommandSpec spec;

    private sealed interface Answer {}

    private record Related(String line) implements Answer {}

    private record Refused(Rejected rejected) implements Answer {}

    private record Line(String where, String json) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Rejects rejects = new Rejects(spec.commandLine().getErr(), null);
        Inputs inputs = new Inputs(arguments);
        inputs.rejected().forEach(rejects::add);
        PairCoder coder = new PairCoder(lexicon.lexicon());
        int[] related = new int[1];
        for (Path file : inputs.files()) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                run(file.toString(), in, coder, out, rejects, related);
            } catch (IOException e) {
                rejects.add(new Rejected(RejectCode.UNREADABLE, file.toString(), Reasons.of(e)));
            }
        }
        if (inputs.stdin()) {
            run(
                    "-",
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    coder,
                    out,
                    rejects,
                    related);
        }
        out.flush();
        return rejects.summarise(related[0]);
    }

    private void run(String name, BufferedReader in, PairCoder coder, PrintWriter out, Rejects rejects, int[] related) {
        int[] number = new int[1];
        Iterator<Line> lines = in.lines()
                .map(line -> new Line(name + ":" + ++number[0], line))
                .filter(line -> !line.json().isBlank())
                .iterator();
        new OrderedCoding(threads).run(lines, line -> answer(line, coder), answer -> {
            if (answer instanceof Related found) {
                related[0]++;
                out.println(found.line());
            } else {
                rejects.add(((Refused) answer).rejected());
            }
        });
    }

    private static Answer answer(Line line, PairCoder coder) {
        try {
            JsonNode pair = JsonMapper.shared().readTree(line.json());
            String text = pair.path("text").asString("");
            if (text.isBlank()) {
                return refused(RejectCode.FIELD, line, "needs a \"text\" that is not empty");
            }
            Relation relation = coder.relate(text, span(pair, "actor", text), span(pair, "recipient", text));
            return new Related(json(pair.path("id").asString(""), relation));
        } catch (JacksonException e) {
            return refused(RejectCode.JSON, line, "is not a JSON object: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return refused(RejectCode.FIELD, line, Objects.requireNonNullElse(e.getMessage(), "cannot be used"));
        }
    }

    private static Refused refused(RejectCode code, Line line, String message) {
        return new Refused(new Rejected(code, line.where(), message));
    }

    private static Span span(JsonNode pair, String name, String text) {
        JsonNode span = pair.path(name);
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException("\"" + name + "\" needs start and end within the text's " + text.length()
                    + " UTF-16 units, start before end");
        }
        return new Span(start, end);
    }

    private static String json(String id, Relation relation) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("type", relation.type().name());
            if (relation.mode() == null) {
                json.writeNullProperty("mode");
            } else {
                json.writeStringProperty("mode", relation.mode());
            }
            if (relation.cameo() == null) {
                json.writeNullProperty("cameo");
            } else {
                json.writeStringProperty("cameo", relation.cameo());
            }
            json.writeNumberProperty("confidence", Math.round(relation.confidence() * 1000) / 1000.0);
            json.writeStringProperty("pattern", relation.pattern());
            json.writeEndObject();
        }
        return line.toString();
    }
}
