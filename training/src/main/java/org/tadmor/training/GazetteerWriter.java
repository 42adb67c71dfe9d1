package org.tadmor.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.places.Feature;
import org.tadmor.places.Gazetteer;
import org.tadmor.places.PlaceKey;

/** Writes rows in the layout that {@link Gazetteer} reads. */
final class GazetteerWriter {
    private GazetteerWriter() {}

    /** Rows in file order: by country, first-level division, GeoNames id. */
    static final Comparator<GazetteerRow> ORDER = Comparator.comparing(GazetteerRow::country)
            .thenComparing(GazetteerRow::admin1)
            .thenComparingInt(GazetteerRow::id)
            .thenComparing(GazetteerRow::name)
            .thenComparingDouble(GazetteerRow::lat)
            .thenComparingDouble(GazetteerRow::lon);

    static void write(List<GazetteerRow> unordered, Path target) throws IOException {
        List<GazetteerRow> rows = new ArrayList<>(unordered);
        rows.sort(ORDER);
        Files.createDirectories(target.getParent());
        try (OutputStream file = Files.newOutputStream(target)) {
            new DataOutputStream(file).writeInt(Gazetteer.MAGIC);
            try (DataOutputStream out =
                    new DataOutputStream(new DeflaterOutputStream(file, new Deflater(Deflater.BEST_COMPRESSION)))) {
                writeGroups(rows, out);
                writeColumns(rows, out);
                writeIndex(index(rows), out);
            }
        }
    }

    private static void writeGroups(List<GazetteerRow> rows, DataOutputStream out) throws IOException {
        List<String> countries =
                rows.stream().map(GazetteerRow::country).distinct().toList();
        out.writeInt(countries.size());
        for (String country : countries) {
            out.writeUTF(country);
        }
        ByteArrayOutputStream groups = new ByteArrayOutputStream();
        DataOutputStream group = new DataOutputStream(groups);
        int count = 0;
        GazetteerRow last = null;
        for (int i = 0; i < rows.size(); i++) {
            GazetteerRow row = rows.get(i);
            if (last == null
                    || !row.country().equals(last.country())
                    || !row.admin1().equals(last.admin1())) {
                group.writeInt(i);
                group.writeShort(countries.indexOf(row.country()));
                group.writeUTF(row.admin1());
                count++;
            }
            last = row;
        }
        out.writeInt(count);
        groups.writeTo(out);
    }

    private static void writeColumns(List<GazetteerRow> rows, DataOutputStream out) throws IOException {
        out.writeInt(rows.size());
        planes(rows, GazetteerRow::id, 4, out);
        planes(rows, row -> (int) Math.round((row.lat() + 90) * Gazetteer.COORDINATE_SCALE), 3, out);
        planes(rows, row -> (int) Math.round((row.lon() + 180) * Gazetteer.COORDINATE_SCALE), 3, out);
        for (GazetteerRow row : rows) {
            double scale = row.population() < 2
                    ? row.population()
                    : Gazetteer.POPULATION_STEPS * Math.log(row.population()) / Math.log(2);
            out.write((int) Math.min(255, Math.round(scale)));
        }
        for (GazetteerRow row : rows) {
            out.write(row.feature().ordinal());
        }
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (GazetteerRow row : rows) {
            names.writeBytes((row.name() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.writeInt(names.size());
        names.writeTo(out);
    }

    private static void planes(
            List<GazetteerRow> rows, ToIntFunction<GazetteerRow> column, int planes, OutputStream out)
            throws IOException {
        for (int p = planes - 1; p >= 0; p--) {
            for (GazetteerRow row : rows) {
                out.write(column.applyAsInt(row) >>> (8 * p));
            }
        }
    }

    private static Map<byte[], TreeSet<Integer>> index(List<GazetteerRow> rows) {
        Map<byte[], TreeSet<Integer>> index = new TreeMap<>(Arrays::compareUnsigned);
        for (int i = 0; i < rows.size(); i++) {
            GazetteerRow row = rows.get(i);
            TreeSet<String> own = new TreeSet<>();
            for (String name : row.ownNames()) {
                own.add(PlaceKey.of(name));
            }
            TreeSet<String> all = new TreeSet<>(own);
            row.alternates().forEach(name -> all.add(PlaceKey.of(name)));
            for (String key : all) {
                byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
                if (bytes.length > 1 && bytes.length < 100) {
                    index.computeIfAbsent(bytes, k -> new TreeSet<>()).add(2 * i + (own.contains(key) ? 0 : 1));
                }
            }
            if (row.feature() == Feature.COUNTRY) {
                String key = Gazetteer.SKELETON_MARK + row.country();
                index.computeIfAbsent(key.getBytes(StandardCharsets.UTF_8), k -> new TreeSet<>())
                        .add(2 * i);
            }
            if (row.isTransliterated()) {
                TreeSet<String> skeletons = new TreeSet<>();
                all.forEach(key -> skeletons.add(PlaceKey.skeleton(key)));
                skeletons.remove("");
                for (String skeleton : skeletons) {
                    String key = Gazetteer.SKELETON_MARK + row.country() + ' ' + skeleton;
                    index.computeIfAbsent(key.getBytes(StandardCharsets.UTF_8), k -> new TreeSet<>())
                            .add(2 * i);
                }
            }
        }
        return index;
    }

    private static void writeIndex(Map<byte[], TreeSet<Integer>> index, DataOutputStream out) throws IOException {
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        DataOutputStream block = new DataOutputStream(blocks);
        int n = 0;
        int keyStart = 0;
        int rowStart = 0;
        byte @Nullable [] previous = null;
        for (Map.Entry<byte[], TreeSet<Integer>> entry : index.entrySet()) {
            byte[] key = entry.getKey();
            if (n++ % Gazetteer.BLOCK == 0) {
                block.writeShort(keys.size() - keyStart);
                block.writeInt(rows.size() - rowStart);
                keyStart = keys.size();
                rowStart = rows.size();
                previous = null;
            }
            int shared = previous == null ? 0 : Math.max(0, Arrays.mismatch(previous, key));
            keys.write(shared);
            keys.write(key.length - shared);
            keys.write(key, shared, key.length - shared);
            previous = key;
            variable(entry.getValue().size(), rows);
            int last = 0;
            for (int value : entry.getValue()) {
                variable(value - last, rows);
                last = value;
            }
        }
        out.writeInt((n + Gazetteer.BLOCK - 1) / Gazetteer.BLOCK);
        blocks.writeTo(out);
        out.writeInt(keys.size());
        keys.writeTo(out);
        out.writeInt(rows.size());
        rows.writeTo(out);
    }

    private static void variable(int value, ByteArrayOutputStream out) {
        int rest = value;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
