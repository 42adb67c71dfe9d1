package org.tadmor.batch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;
import org.tadmor.sources.SourceFormat;

/**
 * The files behind the arguments of a job, on any Hadoop file system: files as they are, directories by the names that Tadmor reads, without
 * those that begin with a dot or an underscore, which other jobs leave behind.
 */
final class InputFiles {
    private static final List<String> SUFFIXES = SourceFormat.allSuffixes();

    private final Configuration hadoop;
    private final List<InputFile> files = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /** @throws IOException when a file system does not answer */
    InputFiles(List<String> arguments, Configuration hadoop) throws IOException {
        this.hadoop = hadoop;
        for (String argument : arguments) {
            try {
                add(argument);
            } catch (FileNotFoundException e) {
                rejected.add(new Rejected(RejectCode.UNREADABLE, argument, "there is no such file or directory"));
            }
        }
    }

    /** The files, those of a directory by name. */
    List<InputFile> files() {
        return files;
    }

    /** Arguments that name nothing readable. */
    List<Rejected> rejected() {
        return rejected;
    }

    /**
     * Tells these inputs from others, and from themselves once one of them has changed.
     *
     * @param reading what they are read with
     */
    String fingerprint(String reading) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(reading.getBytes(StandardCharsets.UTF_8));
            for (InputFile file : files) {
                hash.update((file.name() + "\0" + file.path() + "\0" + file.length() + "\0" + file.modified() + "\1")
                        .getBytes(StandardCharsets.UTF_8));
            }
            rejected.forEach(one -> hash.update(one.where().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void add(String argument) throws IOException {
        Path root = new Path(argument);
        FileSystem system = root.getFileSystem(hadoop);
        FileStatus status = system.getFileStatus(root);
        if (status.isFile()) {
            files.add(file(system, argument, status));
            return;
        }
        String base = status.getPath().toString();
        List<InputFile> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = system.listFiles(root, true);
        while (all.hasNext()) {
            FileStatus one = all.next();
            String below = one.getPath().toString().substring(base.length()).replaceFirst("^/+", "");
            if (isReport(below)) {
                found.add(file(system, argument.replaceFirst("(?<=.)/+$", "") + "/" + below, one));
            }
        }
        if (found.isEmpty()) {
            rejected.add(new Rejected(
                    RejectCode.NO_INPUT,
                    argument,
                    "the directory holds no file that ends in " + String.join(", ", SUFFIXES)));
        }
        found.sort(Comparator.comparing(InputFile::name));
        files.addAll(found);
    }

    private static boolean isReport(String below) {
        for (String part : below.split("/", -1)) {
            if (part.startsWith("_") || part.startsWith(".")) {
                return false;
            }
        }
        String name = below.toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }

    private static InputFile file(FileSystem system, String name, FileStatus status) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean lines = (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) && isText(system, status, name);
        return new InputFile(name, status.getPath().toString(), status.getLen(), status.getModificationTime(), lines);
    }

    /** Names promise: what begins like another format is read as that, by one task. */
    private static boolean isText(FileSystem system, FileStatus status, String name) throws IOException {
        byte[] head = new byte[(int) Math.min(SourceFormat.HEAD, status.getLen())];
        try (FSDataInputStream in = system.open(status.getPath())) {
            in.readFully(0, head);
        }
        return SourceFormat.of(name, head) == SourceFormat.JSONL
                && new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') < 0;
    }
}
