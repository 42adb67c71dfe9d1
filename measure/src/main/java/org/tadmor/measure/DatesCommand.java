package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tadmor-measure dates}. */
@Command(
        name = "dates",
        description = {
            "Time expressions and their values against TimeML documents, scored by ../shared/tools/score_time.py.",
            "Tadmor's time is that of its language analysis and of dates."
        },
        footer = {"", "Examples:", "  tadmor-measure dates --beside ../shared/data/time/TimeBank"})
final class DatesCommand extends MeasuringCommand {
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin
    private OtherSystems others = new OtherSystems();

    @Mixin
    private ScoredRun run = new ScoredRun();

    @Parameters(paramLabel = "DIR", description = "Documents in TimeML (*.tml).")
    private @Nullable Path folder;

    private record Dated(String id, String text, @Nullable LocalDate published) {}

    @Override
    int measure(PrintWriter out) throws IOException {
        GoldScript script = GoldScript.of("score_time.py");
        String gold = Objects.requireNonNull(folder).toString();
        List<Dated> documents = documents(script, gold);
        if (documents.isEmpty()) {
            throw new UsageException("there are no documents of TimeML in " + gold);
        }
        ScoredRun.Task task = new ScoredRun.Task(
                "dates", documents.size(), script, List.of("--gold", gold), List.of("strict", "relaxed", "value"));
        run.print(task, others.timeTaggers(), (tagger, most) -> find(tagger, documents.subList(0, most)), out);
        return 0;
    }

    private static List<Dated> documents(GoldScript script, String gold) throws IOException {
        Path dump = Files.createTempFile("tadmor-measure", ".jsonl");
        try {
            script.run(List.of("--gold", gold, "--dump-docs", dump.toString()));
            List<Dated> documents = new ArrayList<>();
            for (String line : Files.readAllLines(dump)) {
                JsonNode document = JSON.readTree(line);
                String day = document.path("dct").asString("");
                documents.add(new Dated(
                        document.path("doc").asString(""),
                        document.path("text").asString(""),
                        day.length() >= 10 ? LocalDate.parse(day.substring(0, 10)) : null));
            }
            return documents;
        } finally {
            Files.delete(dump);
        }
    }

    private static List<String> find(TimeTagger tagger, List<Dated> documents) {
        List<String> found = new ArrayList<>();
        for (Dated document : documents) {
            String text = document.text;
            for (TimeTagger.Time time : tagger.times(text, document.published)) {
                found.add(JSON.createObjectNode()
                        .put("doc", document.id)
                        .put("start", GoldScript.point(time.span().start(), text))
                        .put("end", GoldScript.point(time.span().end(), text))
                        .put("type", time.type())
                        .put("value", time.value())
                        .toString());
            }
        }
        return found;
    }
}
