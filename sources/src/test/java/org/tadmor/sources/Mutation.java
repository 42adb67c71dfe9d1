package org.tadmor.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Damages inputs as broken disks, bad writers and attackers do; the same seed damages in the same way. */
final class Mutation {
    private static final String[] TOKENS = {
        "\0",
        "\0\0\0\0",
        "\u00FF\u00FF\u00FF\u00FF",
        "\u007F\u00FF\u00FF\u00FF",
        "\u0080\0\0\0",
        "-1",
        "99999999999",
        "../",
        "%s",
        "<",
        ">",
        "</p>",
        "<![CDATA[",
        "&#0;",
        "&a;",
        "\"",
        "'",
        "\n",
        "\r\n\r\n",
        "{",
        "}",
        "[[[[",
        "(",
        "\\",
        "\uFEFF",
        "\u00C3",
        "<!DOCTYPE a>"
    };

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** A damaged copy of some bytes. */
    byte[] of(byte[] bytes) {
        byte[] result = bytes;
        int changes = 1 + random.nextInt(random.nextInt(8) + 1);
        for (int i = 0; i < changes && result.length > 0; i++) {
            result = change(result);
        }
        return result;
    }

    /** A ZIP archive of which one entry is damaged before it is packed again. */
    byte[] inside(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                entries.put(entry.getName(), in.readAllBytes());
                entry = in.getNextEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = new ArrayList<>(entries.keySet());
        String chosen = names.get(random.nextInt(names.size()));
        entries.computeIfPresent(chosen, (name, content) -> of(content));
        return Seeds.zip(entries);
    }

    /** True once in a number of times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(64)));
        switch (random.nextInt(8)) {
            case 0: // One bit.
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            case 1: // One byte.
                byte[] set = bytes.clone();
                set[at] = (byte) random.nextInt(256);
                return set;
            case 2: // A run of noise.
                byte[] noise = bytes.clone();
                for (int i = at; i < at + length; i++) {
                    noise[i] = (byte) random.nextInt(256);
                }
                return noise;
            case 3:
                return join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 4: // A piece of it again, perhaps many times.
                byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
                byte[] repeated = Arrays.copyOf(bytes, at);
                for (int i = 0; i < 1 + (once(4) ? random.nextInt(2000) : 0); i++) {
                    repeated = i % 64 == 0 ? join(repeated, many(piece, 64)) : repeated;
                }
                return join(repeated, Arrays.copyOfRange(bytes, at, bytes.length));
            case 5: // A piece from elsewhere.
                int from = random.nextInt(bytes.length - length + 1);
                byte[] moved = bytes.clone();
                System.arraycopy(bytes, from, moved, at, length);
                return moved;
            case 6:
                byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(
                        random.nextBoolean()
                                ? java.nio.charset.StandardCharsets.ISO_8859_1
                                : java.nio.charset.StandardCharsets.UTF_8);
                return join(join(Arrays.copyOf(bytes, at), token), Arrays.copyOfRange(bytes, at, bytes.length));
            default:
                return once(3) ? Arrays.copyOf(bytes, at) : change(bytes);
        }
    }

    private static byte[] many(byte[] piece, int times) {
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
