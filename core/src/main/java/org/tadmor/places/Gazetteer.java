package org.tadmor.places;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bundled gazetteer: a read-only table of places with an index from names to rows, held in a few byte arrays.
 * Thread-safe.
 *
 * <p>File layout, after a magic number and all of it deflated: country codes; groups of rows that share country and
 * first-level division; columns of the rows (GeoNames id, coordinates, population, feature, own name); keys in byte
 * order, front-coded in blocks of {@value #BLOCK}; for each key its rows. A row number is {@code row * 2}, plus one
 * when the key is an alternate name. {@link #SKELETON_MARK} and a country code are a key of the country itself; with a
 * space and a {@linkplain PlaceKey#skeleton skeleton} behind it, of its places with such names.
 */
public final class Gazetteer {
    /** First four bytes of the resource. */
    public static final int MAGIC = 0x54474131;
    /** Keys to a block of the index. */
    public static final int BLOCK = 16;
    /** First character of a key that is no name. */
    public static final char SKELETON_MARK = '\u0001';
    /** Population steps to a doubling in the one-byte scale of the file. */
    public static final double POPULATION_STEPS = 8.0;
    /** Units of the stored coordinates to a degree. */
    public static final double COORDINATE_SCALE = 1e4;

    private static final String RESOURCE = "gazetteer.bin";

    private final String[] countries;
    private final int[] groupStart;
    private final short[] groupCountry;
    private final String[] groupAdmin1;
    private final int[] ids;
    private final int[] lats;
    private final int[] lons;
    private final byte[] populations;
    private final byte[] features;
    private final byte[] names;
    private final int[] nameStart;
    private final byte[] keys;
    private final int[] keyBlock;
    private final byte[] rows;
    private final int[] rowBlock;

    private Gazetteer(DataInputStream in) throws IOException {
        countries = new String[in.readInt()];
        for (int i = 0; i < countries.length; i++) {
            countries[i] = in.readUTF();
        }
        int groups = in.readInt();
        groupStart = new int[groups];
        groupCountry = new short[groups];
        groupAdmin1 = new String[groups];
        for (int i = 0; i < groups; i++) {
            groupStart[i] = in.readInt();
            groupCountry[i] = in.readShort();
            groupAdmin1[i] = in.readUTF();
        }
        int count = in.readInt();
        ids = planes(in, count, 4);
        lats = planes(in, count, 3);
        lons = planes(in, count, 3);
        populations = in.readNBytes(count);
        features = in.readNBytes(count);
        names = in.readNBytes(in.readInt());
        nameStart = lineStarts(names, count);
        keyBlock = new int[in.readInt()];
        rowBlock = new int[keyBlock.length];
        for (int i = 0; i < keyBlock.length; i++) {
            keyBlock[i] = (i == 0 ? 0 : keyBlock[i - 1]) + in.readUnsignedShort();
            rowBlock[i] = (i == 0 ? 0 : rowBlock[i - 1]) + in.readInt();
        }
        keys = in.readNBytes(in.readInt());
        rows = in.readNBytes(in.readInt());
    }

    /** The gazetteer that Tadmor was built with; read at the first call, shared afterwards. */
    public static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    private static final class Bundled {
        static final Gazetteer GAZETTEER = load();
    }

    private static Gazetteer load() {
        try (InputStream resource = Gazetteer.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled gazetteer cannot be read", e);
        }
    }

    /** A gazetteer in the file layout described above. */
    public static Gazetteer read(InputStream file) throws IOException {
        DataInputStream head = new DataInputStream(file);
        if (head.readInt() != MAGIC) {
            throw new IOException("not a gazetteer of this version");
        }
        return new Gazetteer(new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16)));
    }

    /** Number of places. */
    public int size() {
        return ids.length;
    }

    /**
     * Every place of that name, in no order.
     *
     * @param key a name as {@link PlaceKey#of} writes it
     */
    public List<Entry> named(String key) {
        return lookUp(key);
    }

    /**
     * The places of one country whose names share their consonants with the name.
     *
     * @param country ISO 3166-1 alpha-3
     * @param key a name as {@link PlaceKey#of} writes it
     */
    public List<Entry> resembling(String country, String key) {
        String skeleton = PlaceKey.skeleton(key);
        return skeleton.isEmpty() ? List.of() : lookUp(SKELETON_MARK + country + ' ' + skeleton);
    }

    /** The country or territory with that ISO 3166-1 alpha-3 code. */
    public @Nullable Entry country(String iso3) {
        List<Entry> found = lookUp(SKELETON_MARK + iso3);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether any place has that name. */
    public boolean knows(String key) {
        return find(key.getBytes(StandardCharsets.UTF_8)) >= 0;
    }

    private List<Entry> lookUp(String key) {
        int at = find(key.getBytes(StandardCharsets.UTF_8));
        if (at < 0) {
            return List.of();
        }
        Cursor cursor = new Cursor(rows, rowBlock[at / BLOCK]);
        for (int skipped = at / BLOCK * BLOCK; skipped < at; skipped++) {
            for (int n = cursor.next(); n > 0; n--) {
                cursor.next();
            }
        }
        int count = cursor.next();
        List<Entry> found = new ArrayList<>(count);
        int value = 0;
        for (int i = 0; i < count; i++) {
            value += cursor.next();
            found.add(entry(value >> 1, (value & 1) == 0));
        }
        return found;
    }

    private Entry entry(int row, boolean primary) {
        int group = Arrays.binarySearch(groupStart, row);
        if (group < 0) {
            group = -group - 2;
        }
        // Groups without rows share their start with the next one.
        while (group + 1 < groupStart.length && groupStart[group + 1] == row) {
            group++;
        }
        Feature feature = Feature.at(features[row]);
        String admin1 = groupAdmin1[group];
        int end = nameStart[row + 1] - 1;
        Place place = new Place(
                new String(names, nameStart[row], end - nameStart[row], StandardCharsets.UTF_8),
                (lats[row] - 90 * COORDINATE_SCALE) / COORDINATE_SCALE,
                (lons[row] - 180 * COORDINATE_SCALE) / COORDINATE_SCALE,
                ids[row] == 0 ? null : Long.valueOf(ids[row]),
                countries[groupCountry[group]],
                admin1.isEmpty() ? null : admin1,
                feature.precision());
        int scale = populations[row] & 0xFF;
        long population = scale == 0 ? 0 : Math.round(Math.pow(2, scale / POPULATION_STEPS));
        return new Entry(place, feature, population, primary);
    }

    /** Number of the key, or -1. */
    private int find(byte[] wanted) {
        int low = 0;
        int high = keyBlock.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            int at = keyBlock[middle] + 1;
            int length = keys[at] & 0xFF;
            if (Arrays.compareUnsigned(keys, at + 1, at + 1 + length, wanted, 0, wanted.length) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return findInBlock(low, wanted);
    }

    private int findInBlock(int block, byte[] wanted) {
        int at = keyBlock[block];
        int end = block + 1 < keyBlock.length ? keyBlock[block + 1] : keys.length;
        byte @Nullable [] previous = null;
        for (int i = 0; at < end; i++) {
            int shared = keys[at] & 0xFF;
            int length = keys[at + 1] & 0xFF;
            byte[] key = new byte[shared + length];
            if (previous != null) {
                System.arraycopy(previous, 0, key, 0, shared);
            }
            System.arraycopy(keys, at + 2, key, shared, length);
            int order = Arrays.compareUnsigned(key, wanted);
            if (order >= 0) {
                return order == 0 ? block * BLOCK + i : -1;
            }
            previous = key;
            at += 2 + length;
        }
        return -1;
    }

    /** Integers stored byte plane by byte plane, highest first: neighbours share their high bytes and deflate well. */
    private static int[] planes(DataInputStream in, int count, int planes) throws IOException {
        int[] values = new int[count];
        for (int p = 0; p < planes; p++) {
            byte[] plane = in.readNBytes(count);
            for (int i = 0; i < count; i++) {
                values[i] = values[i] << 8 | plane[i] & 0xFF;
            }
        }
        return values;
    }

    private static int[] lineStarts(byte[] lines, int count) {
        int[] starts = new int[count + 1];
        int line = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                starts[++line] = i + 1;
            }
        }
        return starts;
    }

    /** Reads variable-length integers: seven bits a byte, lowest first, the top bit set on all but the last. */
    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int next() {
            int value = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes[at++];
                value |= (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            return value;
        }
    }
}
