package org.tadmor.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadmor.sources.web.FeedState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code watch} remembers of its feeds: a JSON file, replaced as a whole, so that it is the old one or the new one at any moment. */
final class WatchFile {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path path;
    private final Map<String, FeedState> feeds = new LinkedHashMap<>();

    /** Keys that are addresses mean the same article in every feed. */
    private final Set<String> seenAddresses = new HashSet<>();

    private WatchFile(Path path) {
        this.path = path;
    }

    /**
     * @param version of this layout
     * @param feeds what is remembered of each
     */
    record Contents(int version, List<FeedState> feeds) {}

    /**
     * Reads the file; one that is not there remembers nothing.
     *
     * @throws UsageException when it is no such file
     */
    static WatchFile open(Path path) {
        WatchFile file = new WatchFile(path);
        if (!Files.exists(path)) {
            return file;
        }
        try {
            Contents contents = MAPPER.readValue(Files.readAllBytes(path), Contents.class);
            if (contents.version() != VERSION || contents.feeds() == null) {
                throw new UsageException(
                        "--state " + path + " is no state of this version of Tadmor; name another file");
            }
            contents.feeds().forEach(file::put);
            return file;
        } catch (JacksonException | NullPointerException e) {
            // The latter from a state without keys.
            throw new UsageException("--state " + path + " is no file that watch wrote; mend it or name another file");
        } catch (IOException e) {
            throw new UsageException("cannot read --state " + path + ": " + Reasons.of(e));
        }
    }

    /** What is remembered of a feed. */
    FeedState state(String address) {
        return feeds.computeIfAbsent(address, FeedState::fresh);
    }

    /** Whether an entry was delivered from any feed. */
    boolean knows(String key) {
        return seenAddresses.contains(key);
    }

    /** Remembers a feed; {@link #save} makes it last. */
    void put(FeedState state) {
        feeds.put(state.address(), state);
        state.seen().stream().filter(key -> key.startsWith("http")).forEach(seenAddresses::add);
    }

    /**
     * Writes the file beside the old one, and puts it in its place.
     *
     * @throws UsageException when it cannot be written
     */
    void save() {
        Path whole = path.toAbsolutePath();
        Path next = whole.resolveSibling(whole.getFileName() + ".new");
        byte[] json = MAPPER.writeValueAsBytes(new Contents(VERSION, List.copyOf(feeds.values())));
        try {
            Files.write(next, json);
            try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(next, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageException("cannot write --state " + path + ": " + Reasons.of(e));
        }
    }
}
