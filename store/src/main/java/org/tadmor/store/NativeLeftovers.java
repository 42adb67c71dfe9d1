package org.tadmor.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * DuckDB's driver unpacks 60 MB of native code into the directory for temporary files at every start and removes it when the process ends in
 * good order. What killed processes left there is removed at the next start.
 */
final class NativeLeftovers {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLeftovers.class);
    private static final String FILES = "libduckdb_java*.so";
    /** What is younger than this may be being unpacked by another process; what is loaded already may go, but for Windows, which keeps it. */
    private static final long UNPACKING_MILLIS = 600_000;

    private NativeLeftovers() {}

    /** Removes what is much older than the latest, which is that of this process. */
    static void remove(Path temporary) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, FILES)) {
            List<Path> files = new ArrayList<>();
            long latest = 0;
            for (Path file : found) {
                files.add(file);
                latest = Math.max(latest, Files.getLastModifiedTime(file).toMillis());
            }
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toMillis() < latest - UNPACKING_MILLIS) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Another user's, or gone meanwhile: nothing depends on it.
            LOG.debug("native code of ended processes stays in {}", temporary, e);
        }
    }
}
