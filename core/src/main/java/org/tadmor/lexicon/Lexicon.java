package org.tadmor.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

/**
 * All lexicon files in effect: those bundled with Tadmor, then those of the user's own directories, laid out alike.
 * Immutable.
 */
public final class Lexicon {
    static final String RESOURCE = "lexicon.pack";

    private final List<LexiconFile> files;
    private final String fingerprint;

    private Lexicon(List<LexiconFile> files, String fingerprint) {
        this.files = List.copyOf(files);
        this.fingerprint = fingerprint;
    }

    /** The lexicon that Tadmor was built with. */
    public static Lexicon bundled() {
        try (InputStream packed = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (packed == null) {
                throw new IllegalStateException("the build left out " + RESOURCE + "; run mvn package");
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(packed)));
            String fingerprint = in.readUTF();
            int count = in.readInt();
            List<LexiconFile> files = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String path = in.readUTF();
                files.add(LexiconFile.of(path, "lexicon/" + path, in.readNBytes(in.readInt())));
            }
            return new Lexicon(files, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled lexicon cannot be read", e);
        }
    }

    /** A lexicon of one directory only, as it stands on disk, examples included. */
    public static Lexicon ofDirectory(Path directory) {
        List<LexiconFile> files = read(directory);
        return new Lexicon(files, digest(files));
    }

    /** This lexicon and the files of one more directory behind its own. */
    public Lexicon with(Path directory) {
        return with(read(directory));
    }

    /** This lexicon and more files behind its own, as they were read from a directory, on this machine or another. */
    public Lexicon with(List<LexiconFile> more) {
        List<LexiconFile> all = new ArrayList<>(files);
        all.addAll(more);
        return new Lexicon(all, digest(all));
    }

    /**
     * The files below a folder, bundled ones first, by path within a layer.
     *
     * @param folder path below the root, such as {@code en/events}; subfolders count
     * @param suffix how the name ends, such as {@code .yaml}
     */
    public List<LexiconFile> files(String folder, String suffix) {
        List<LexiconFile> found = new ArrayList<>();
        for (LexiconFile file : files) {
            if (file.path().startsWith(folder + "/") && file.path().endsWith(suffix)) {
                found.add(file);
            }
        }
        return found;
    }

    /** The files of exactly this path, one per layer that has it, bundled first. */
    public List<LexiconFile> named(String path) {
        return files.stream().filter(file -> file.path().equals(path)).toList();
    }

    /** Twelve hexadecimal digits that change whenever a file does. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Every file in effect. */
    public List<LexiconFile> files() {
        return files;
    }

    private static List<LexiconFile> read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new LexiconException(directory.toString(), 0, "is not a directory");
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.filter(Lexicon::isData).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
        List<LexiconFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                String relative = directory.relativize(path).toString().replace('\\', '/');
                files.add(LexiconFile.of(relative, path.toString(), Files.readAllBytes(path)));
            } catch (IOException e) {
                throw new LexiconException(path.toString(), 0, "cannot be read: " + e.getMessage());
            }
        }
        return files;
    }

    private static boolean isData(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".tsv") || name.endsWith(".txt"));
    }

    static String digest(List<LexiconFile> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (LexiconFile file : files) {
                sha.update(file.path().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(file.content().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
