package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** Where things stand around the source tree. The launcher says where that is. */
final class House {
    private House() {}

    /** A file of the source tree. */
    static Path file(String path) {
        return Path.of(System.getProperty("tadmor.measure.home", "."), path).normalize();
    }

    /** A file of the data folder, {@code ../shared/data} beside the source tree. */
    static Path data(String path) {
        Path data = file("../shared/data/" + path);
        if (!Files.exists(data)) {
            throw new UsageException("there is no " + data + "; name the files to measure with");
        }
        return data;
    }

    /** Removes a directory of ours and all that is in it; one that is not there is none. */
    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            PathUtils.deleteDirectory(directory);
        }
    }
}
