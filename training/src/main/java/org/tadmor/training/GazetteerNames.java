package org.tadmor.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.places.PlaceKey;
import tools.jackson.databind.JsonNode;

/** Which names of a place the gazetteer keeps. */
final class GazetteerNames {
    private static final Set<String> DIVISION_WORDS = Set.of(
            "province",
            "governorate",
            "region",
            "oblast",
            "department",
            "district",
            "state",
            "division",
            "county",
            "municipality",
            "prefecture",
            "canton",
            "rayon",
            "raion",
            "krai",
            "okrug",
            "voivodeship",
            "parish",
            "zone",
            "emirate",
            "wilayat",
            "kommun",
            "kommune",
            "i̇lçesi",
            "tumani",
            "järjás",
            "aūdany",
            "shi");
    private static final List<String> DIVISION_PREFIXES = List.of(
            "province of ",
            "provincia de ",
            "provincia di ",
            "provincia del ",
            "departamento de ",
            "departamento del ",
            "département de ",
            "région de ",
            "estado de ",
            "muhafazat al ",
            "muhafazat ",
            "state of ",
            "wilayat ",
            "shahrestān-e ",
            "powiat ",
            "comuna ",
            "municipio de ",
            "amphoe ",
            "huyện ",
            "kabupaten ",
            "gemeente ",
            "obshtina ",
            "markaz ",
            "okres ",
            "partido de ",
            "oblast' ",
            "republic of ",
            "kota ");
    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "centre",
            "upper",
            "lower",
            "new",
            "city",
            "capital",
            "federal",
            "free",
            "island",
            "islands",
            "lake",
            "lakes");

    private GazetteerNames() {}

    /** Alternate names in Latin letters that a report could use: no airport codes, no syllable-wise romanisations. */
    static List<String> latin(String[] names, Collection<String> own) {
        Set<String> keys = new LinkedHashSet<>();
        own.forEach(name -> keys.add(PlaceKey.of(name)));
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean code = name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
            if (name.length() >= 3 && !code && isLatin(name) && hasCapitalFirst(name) && keys.add(PlaceKey.of(name))) {
                kept.add(name);
            }
        }
        return kept;
    }

    private static boolean hasCapitalFirst(String name) {
        int first = name.codePointAt(0);
        return Character.isUpperCase(first) || !Character.isLetter(first) && name.length() > 3;
    }

    private static boolean isLatin(String name) {
        return name.codePoints().filter(Character::isLetter).allMatch(c -> c < 0x2C0 || c >= 0x1E00 && c < 0x1F00);
    }

    /** A division's name as given and without the word for its kind. */
    static Set<String> ofDivision(String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        names.add(withoutDivisionWord(name));
        int bracket = name.indexOf(" (");
        if (bracket > 0) {
            names.add(name.substring(0, bracket));
            names.add(name.substring(bracket + 2).replace(")", ""));
        }
        return names;
    }

    static String withoutDivisionWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String prefix : DIVISION_PREFIXES) {
            if (lower.startsWith(prefix) && lower.length() > prefix.length() + 2) {
                return name.substring(prefix.length());
            }
        }
        int last = name.lastIndexOf(' ');
        if (last < 0 || !DIVISION_WORDS.contains(lower.substring(last + 1))) {
            return name;
        }
        String rest = name.substring(0, last);
        return DIRECTIONS.contains(rest.toLowerCase(Locale.ROOT)) || rest.length() < 3 ? name : rest;
    }

    /** Natural Earth's names of a division, which {@code own} does not have yet. */
    static List<String> ofShape(@Nullable JsonNode shape, Collection<String> own) {
        if (shape == null) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String field : List.of("name", "name_en", "gn_name", "woe_name", "name_de", "name_fr", "name_es")) {
            names.addAll(ofDivision(shape.path(field).asString("")));
        }
        for (String name : shape.path("name_alt").asString("").split("\\|")) {
            names.addAll(ofDivision(name));
        }
        return latin(names.toArray(String[]::new), own);
    }

    /** Natural Earth's English names of a division. */
    static Set<String> englishNames(JsonNode shape) {
        Set<String> names = ofDivision(shape.path("name").asString(""));
        names.addAll(ofDivision(shape.path("name_en").asString("")));
        names.removeIf(String::isBlank);
        return names;
    }

    /** Whether Natural Earth's division has one of these names, give or take a transliteration. */
    static boolean shareAName(JsonNode shape, Collection<String> names) {
        Set<String> theirs = new LinkedHashSet<>(englishNames(shape));
        theirs.addAll(ofShape(shape, List.of()));
        Set<String> keys = new LinkedHashSet<>();
        theirs.forEach(name -> keys.addAll(keys(name)));
        return names.stream().anyMatch(name -> keys(name).stream().anyMatch(keys::contains));
    }

    private static List<String> keys(String name) {
        String key = PlaceKey.of(name);
        String skeleton = PlaceKey.skeleton(key);
        return skeleton.isEmpty() ? List.of(key) : List.of(key, skeleton);
    }
}
