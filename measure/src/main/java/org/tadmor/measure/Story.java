package org.tadmor.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.JsonlReader;
import org.tadmor.report.Origin;
import org.tadmor.report.Report;
import org.tadmor.situations.Situation;
import org.tadmor.text.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One story of {@code measure/situations}: reports of several outlets with the words marked that tell its events.
 *
 * @param name of the story
 * @param events name of each event, and its status
 * @param reports the reports, marks taken out
 * @param marks by report id: where each mark stands in the report's text
 */
record Story(String name, Map<String, Situation.Status> events, List<Report> reports, Map<String, List<Mark>> marks) {
    private static final Pattern MARK = Pattern.compile("\\[(\\S+) ([^\\]]+)\\]");
    private static final Pattern HEAD = Pattern.compile("(?m)^report (.+) \\| (\\S+)$");
    private static final Pattern EVENT = Pattern.compile("(?m)^event (\\S+) (\\S+)$");

    /**
     * Words that tell an event.
     *
     * @param event name of the event, behind the story's name and a slash
     * @param span where they stand
     */
    record Mark(String event, Span span) {}

    /**
     * Reads a file of the format that {@code measure/situations/README.md} describes.
     *
     * @throws IOException when it cannot be read or is not of that format
     */
    static Story read(Path file, Lexicon lexicon) throws IOException {
        String text = Files.readString(file);
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        Map<String, Situation.Status> events = new LinkedHashMap<>();
        Matcher event = EVENT.matcher(text);
        while (event.find()) {
            events.put(
                    name + "/" + event.group(1),
                    Situation.Status.valueOf(event.group(2).toUpperCase(Locale.ROOT)));
        }
        List<Report> reports = new ArrayList<>();
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        Matcher head = HEAD.matcher(text);
        boolean more = head.find();
        while (more) {
            String outlet = head.group(1);
            String published = head.group(2);
            int start = head.end();
            more = head.find();
            String marked =
                    text.substring(start, more ? head.start() : text.length()).strip();
            List<Mark> found = new ArrayList<>();
            String plain = unmarked(marked, name, found);
            for (Mark mark : found) {
                if (!events.containsKey(mark.event())) {
                    throw new IOException(file + ": the event " + mark.event() + " has no line of its own");
                }
            }
            Report report = report(name + "/" + (reports.size() + 1), plain, outlet, published, lexicon);
            reports.add(report);
            marks.put(report.id(), found);
        }
        return new Story(name, events, reports, marks);
    }

    private static String unmarked(String marked, String story, List<Mark> marks) {
        StringBuilder plain = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int done = 0;
        while (mark.find()) {
            plain.append(marked, done, mark.start());
            int start = plain.length();
            plain.append(mark.group(2));
            marks.add(new Mark(story + "/" + mark.group(1), new Span(start, plain.length())));
            done = mark.end();
        }
        return plain.append(marked.substring(done)).toString();
    }

    private static Report report(String id, String text, String outlet, String published, Lexicon lexicon) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("id", id)
                .put("text", text)
                .put("title", text.lines().findFirst().orElse(""))
                .put("outlet", outlet);
        line.put("published", published);
        byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        return new JsonlReader(lexicon)
                .read(new ByteArrayInputStream(bytes), Origin.of(id))
                .map(read -> ((Accepted) read).report())
                .findFirst()
                .orElseThrow();
    }
}
