package org.tadmor.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.LookAhead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;

/**
 * Opens archives and compressed files and has what they hold read, one entry at a time, nothing written to disk. Archives within
 * archives are opened to a depth; entries of other names than Tadmor reads are passed over.
 */
final class ArchiveReader {
    private static final int DEEPEST = 3;
    private static final int MOST_MEMORY_KB = 256_000;

    private final SourceReader contents;

    /** @param contents reads the entries */
    ArchiveReader(SourceReader contents) {
        this.contents = contents;
    }

    /**
     * The reports in an archive.
     *
     * @param format {@link SourceFormat#ZIP}, {@link SourceFormat#TAR} or {@link SourceFormat#COMPRESSED}
     * @param nesting what this one lies in
     */
    Stream<Ingested> read(InputStream in, Origin origin, SourceFormat format, Nesting nesting) {
        if (nesting.depth() > DEEPEST) {
            return Stream.of(new Rejected(
                    RejectCode.FORMAT,
                    origin.name(),
                    "lies in more than " + DEEPEST + " archives; unpack the outer ones"));
        }
        try {
            Guarded.Counted input = nesting.input() != null ? nesting.input() : new Guarded.Counted(in);
            InputStream packed = nesting.input() != null ? in : input;
            Nesting inside = new Nesting(nesting.depth() + 1, input);
            if (format == SourceFormat.COMPRESSED) {
                InputStream unpacked = new Guarded(uncompressed(packed), input);
                return contents.read(unpacked, named(origin, withoutSuffix(origin.name())), inside);
            }
            ArchiveInputStream<?> archive = format == SourceFormat.ZIP
                    ? new ZipArchiveInputStream(new BufferedInputStream(packed))
                    : new TarArchiveInputStream(tar(packed, input));
            Entries entries = new Entries(archive, input, origin, inside);
            return entries.stream().onClose(entries::close);
        } catch (IOException e) {
            return Stream.of(broken(origin.name(), e));
        }
    }

    private static InputStream uncompressed(InputStream in) throws IOException {
        return new CompressorStreamFactory(true, MOST_MEMORY_KB)
                .createCompressorInputStream(new BufferedInputStream(in));
    }

    private static InputStream tar(InputStream packed, Guarded.Counted input) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed);
        in.mark(8);
        int first = in.read();
        in.reset();
        boolean plain = first >= ' ' && first < 0x7F && first != 'B';
        return plain ? in : new Guarded(uncompressed(in), input);
    }

    /** "news.jsonl.gz" holds news.jsonl. */
    private static String withoutSuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    private static Origin named(Origin origin, String name) {
        return new Origin(name, origin.outlet(), origin.published());
    }

    private static Rejected broken(String where, Exception e) {
        if (e instanceof Guarded.Bomb) {
            return new Rejected(RejectCode.BOMB, where, String.valueOf(e.getMessage()));
        }
        return new Rejected(RejectCode.FORMAT, where, "is a broken archive: " + e.getMessage());
    }

    /** The reports of the entries of one archive. */
    private final class Entries extends LookAhead {
        private final ArchiveInputStream<?> archive;
        private final Guarded.Counted input;
        private final Origin origin;
        private final Nesting inside;
        private Stream<Ingested> open = Stream.empty();
        private @Nullable Guarded unread;
        private Iterator<Ingested> current = Collections.emptyIterator();
        private boolean ended = false;
        private boolean empty = true;

        Entries(ArchiveInputStream<?> archive, Guarded.Counted input, Origin origin, Nesting inside) {
            this.archive = archive;
            this.input = input;
            this.origin = origin;
            this.inside = inside;
        }

        @Override
        protected @Nullable Ingested advance() {
            while (!current.hasNext() && !ended) {
                current = nextEntry();
            }
            return current.hasNext() ? current.next() : null;
        }

        private void close() {
            ended = true;
            open.close();
        }

        private Iterator<Ingested> nextEntry() {
            open.close();
            try {
                if (unread != null) {
                    unread.drain();
                }
                ArchiveEntry entry = archive.getNextEntry();
                if (entry == null) {
                    return end(
                            empty
                                    ? new Rejected(
                                            RejectCode.NO_INPUT,
                                            origin.name(),
                                            "holds no file of a kind that Tadmor reads")
                                    : null);
                }
                // What is not read is looked at before the next entry, lest it swell unseen.
                Guarded bytes = new Guarded(CloseShieldInputStream.wrap(archive), input);
                boolean known = archive.canReadEntryData(entry);
                unread = known ? bytes : null;
                if (entry.isDirectory() || !isRead(entry.getName())) {
                    return Collections.emptyIterator();
                }
                empty = false;
                Origin file = named(origin, origin.name() + "!/" + entry.getName());
                if (!known) {
                    return Stream.<Ingested>of(new Rejected(
                                    RejectCode.FORMAT, file.name(), "is encrypted or packed in an unknown way"))
                            .iterator();
                }
                open = contents.read(bytes, file, inside);
                return open.iterator();
            } catch (NullPointerException | NoClassDefFoundError e) {
                // What Commons Compress throws at an entry packed in a way that it, or a library that it leaves to
                // others, does not know.
                return end(broken(origin.name(), new IOException("an entry is packed in an unknown way", e)));
            } catch (IOException | IllegalArgumentException e) {
                return end(broken(origin.name(), e));
            }
        }

        private Iterator<Ingested> end(@Nullable Rejected last) {
            ended = true;
            return last == null
                    ? Collections.emptyIterator()
                    : List.<Ingested>of(last).iterator();
        }

        private static boolean isRead(String name) {
            String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return !name.startsWith("__MACOSX/")
                    && !file.startsWith(".")
                    && SourceFormat.allSuffixes().stream().anyMatch(file::endsWith);
        }
    }
}
