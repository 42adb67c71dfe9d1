package org.tadmor.batch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The directory of an archive: {@code TABLE/month=2016-03/*.parquet}, and beside the tables {@code _tadmor}, which says which of their files
 * count. A month comes into being when the one file that names its files is renamed to its place; whatever is not named is left from a run
 * that was broken off, and goes.
 */
final class Archive {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUFFIX = ".json";

    private final Path root;
    private final Path own;
    private final FileSystem system;
    private final FileContext context;

    /**
     * What an archive was made of.
     *
     * @param arguments as they were given
     * @param fingerprint of the files behind them and of what read them
     */
    record Inputs(List<String> arguments, String fingerprint) {}

    /** @throws IOException when its file system does not answer */
    Archive(String directory, Configuration hadoop) throws IOException {
        Path given = new Path(directory);
        this.system = given.getFileSystem(hadoop);
        this.root = system.makeQualified(given);
        this.own = new Path(root, "_tadmor");
        this.context = FileContext.getFileContext(root.toUri(), hadoop);
        system.mkdirs(new Path(own, "units"));
    }

    /** A directory for rows on their way from the inputs, which survive the program. */
    Path intake(String fingerprint) {
        return new Path(own, "intake/" + fingerprint);
    }

    /** A directory for what a unit is made of. */
    Path work(String unit) {
        return new Path(own, "work/" + unit);
    }

    /** Whether Spark has written all of a directory. */
    boolean isComplete(Path directory) throws IOException {
        return system.exists(new Path(directory, "_SUCCESS"));
    }

    /** Where a table lies. */
    Path table(String name) {
        return new Path(root, name);
    }

    /** What is there, by name. */
    Map<String, Unit> units() throws IOException {
        Map<String, Unit> units = new TreeMap<>();
        for (FileStatus status : system.listStatus(new Path(own, "units"))) {
            if (status.getPath().getName().endsWith(SUFFIX)) {
                Unit unit = read(status.getPath(), Unit.class);
                units.put(unit.name(), unit);
            }
        }
        return units;
    }

    /** Whether a unit is there. */
    boolean has(String unit) throws IOException {
        return system.exists(new Path(own, "units/" + unit + SUFFIX));
    }

    /** Where Spark remembers how far a stream was read. */
    Path checkpoint() {
        return new Path(own, "checkpoint");
    }

    /** What the archive was made of; no arguments when it is new. */
    Inputs inputs() throws IOException {
        try {
            return read(new Path(own, "inputs" + SUFFIX), Inputs.class);
        } catch (FileNotFoundException e) {
            return new Inputs(List.of(), "");
        }
    }

    /** Remembers what the archive is made of. */
    void keep(Inputs inputs) throws IOException {
        write(new Path(own, "inputs" + SUFFIX), inputs);
    }

    /**
     * Brings a unit's files to their tables, and says so last of all. Files of an earlier unit of this name go.
     *
     * @param written by table, where Spark wrote them
     * @param below the directory within each table, or ""
     */
    Unit commit(String name, String fingerprint, long reports, Map<String, Path> written, String below)
            throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        for (Map.Entry<String, Path> table : written.entrySet()) {
            String directory = table.getKey() + (below.isEmpty() ? "" : "/" + below);
            files.put(table.getKey(), moved(table.getValue(), directory, fingerprint));
        }
        Unit unit = new Unit(name, fingerprint, reports, files);
        Path manifest = new Path(own, "units/" + name + SUFFIX);
        Unit before = system.exists(manifest) ? read(manifest, Unit.class) : null;
        write(manifest, unit);
        if (before != null) {
            Set<String> now = new HashSet<>();
            files.values().forEach(now::addAll);
            for (List<String> old : before.files().values()) {
                for (String file : old) {
                    if (!now.contains(file)) {
                        system.delete(new Path(root, file), false);
                    }
                }
            }
        }
        return unit;
    }

    /** Moves Parquet files, and keeps the directories that Spark made for months. */
    private List<String> moved(Path from, String directory, String fingerprint) throws IOException {
        List<String> names = new ArrayList<>();
        String base = system.makeQualified(from).toString();
        RemoteIterator<LocatedFileStatus> written = system.listFiles(from, true);
        while (written.hasNext()) {
            Path file = written.next().getPath();
            if (file.getName().endsWith(".parquet")) {
                String within = file.getParent().toString().substring(base.length());
                String to = directory + within + "/" + fingerprint + "-" + names.size() + ".parquet";
                system.mkdirs(new Path(root, to).getParent());
                context.rename(file, new Path(root, to), Options.Rename.OVERWRITE);
                names.add(to);
            }
        }
        return names;
    }

    /** Forgets a unit. */
    void remove(Unit unit) throws IOException {
        system.delete(new Path(own, "units/" + unit.name() + SUFFIX), false);
        for (List<String> files : unit.files().values()) {
            for (String file : files) {
                system.delete(new Path(root, file), false);
            }
        }
    }

    /** Removes what a run that was broken off left behind. */
    void tidy() throws IOException {
        system.delete(new Path(own, "work"), true);
        Set<String> named = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (Unit unit : units().values()) {
            unit.files().values().forEach(named::addAll);
            tables.addAll(unit.files().keySet());
        }
        tables.addAll(Coding.tables());
        for (String table : tables) {
            if (!system.exists(table(table))) {
                continue;
            }
            RemoteIterator<LocatedFileStatus> files = system.listFiles(table(table), true);
            while (files.hasNext()) {
                Path file = files.next().getPath();
                String below = file.toString().substring(root.toString().length() + 1);
                if (below.endsWith(".parquet") && !named.contains(below)) {
                    system.delete(file, false);
                }
            }
        }
    }

    /** Removes a directory of ours. */
    void remove(Path directory) throws IOException {
        system.delete(directory, true);
    }

    /** Removes everything on its way from inputs. */
    void removeIntake() throws IOException {
        system.delete(new Path(own, "intake"), true);
        system.delete(new Path(own, "work"), true);
    }

    /** Bytes of some units' files. */
    long bytes(Iterable<Unit> units) throws IOException {
        long bytes = 0;
        for (Unit unit : units) {
            for (List<String> files : unit.files().values()) {
                for (String file : files) {
                    bytes += system.getFileStatus(new Path(root, file)).getLen();
                }
            }
        }
        return bytes;
    }

    /** The files of a table that count, as Spark reads them. */
    List<String> files(String table) throws IOException {
        List<String> files = new ArrayList<>();
        for (Unit unit : units().values()) {
            for (String file : unit.files().getOrDefault(table, List.of())) {
                files.add(new Path(root, file).toString());
            }
        }
        return files;
    }

    private <T> T read(Path file, Class<T> type) throws IOException {
        try (InputStream in = system.open(file)) {
            return JSON.readValue(in, type);
        }
    }

    private void write(Path file, Object value) throws IOException {
        Path fresh = file.suffix(".new");
        try (OutputStream out = system.create(fresh, true)) {
            out.write(JSON.writeValueAsBytes(value));
        }
        context.rename(fresh, file, Options.Rename.OVERWRITE);
    }
}
