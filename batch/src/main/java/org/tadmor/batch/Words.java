package org.tadmor.batch;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.situations.Digester;
import org.tadmor.sources.SourceReader;

/**
 * The lexicon in effect, on its way to every machine, where the language model is loaded when the first report comes. One broadcast of it
 * serves all tasks of an executor, so that the model is in memory once.
 */
final class Words implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<File> files;
    private final String version;
    private transient volatile @Nullable Lexicon lexicon;
    private transient volatile @Nullable SourceReader reader;
    private transient volatile @Nullable Coder coder;

    /** A {@link LexiconFile} of the user's own. */
    private record File(String path, String origin, String content) implements Serializable {}

    /**
     * Everything that codes a report.
     *
     * @param reports the chain
     * @param digester what is kept to compare reports
     */
    record Coder(ReportCoder reports, Digester digester) {}

    /**
     * @param directories of the user's own lexicon, on this machine
     * @param version of the program
     */
    Words(List<Path> directories, String version) {
        this.version = version;
        this.files = directories.stream()
                .flatMap(directory -> Lexicon.ofDirectory(directory).files().stream())
                .map(file -> new File(file.path(), file.origin(), file.content()))
                .toList();
    }

    /** What reports are coded with, as a store names it. */
    String coding() {
        return lexicon().fingerprint() + " " + version;
    }

    synchronized Lexicon lexicon() {
        Lexicon known = lexicon;
        if (known == null) {
            Lexicon bundled = Lexicon.bundled();
            known = files.isEmpty()
                    ? bundled
                    : bundled.with(files.stream()
                            .map(file -> new LexiconFile(file.path(), file.origin(), file.content()))
                            .toList());
            lexicon = known;
        }
        return known;
    }

    synchronized SourceReader reader() {
        SourceReader known = reader;
        if (known == null) {
            known = new SourceReader(lexicon());
            reader = known;
        }
        return known;
    }

    /** @param loaded told when the model is loaded, once on each machine */
    synchronized Coder coder(Runnable loaded) {
        Coder known = coder;
        if (known == null) {
            known = new Coder(new ReportCoder(lexicon()), new Digester(lexicon()));
            coder = known;
            loaded.run();
        }
        return known;
    }
}
