package org.tadmor.cli;

import org.tadmor.lexicon.Lexicon;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: enough to say how a result came to be. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "tadmor " + tadmor(), "lexicon " + Lexicon.bundled().fingerprint(), "java " + Runtime.version()
        };
    }

    /** How pages were read, in words: program and lexicon. */
    static String provenance(Lexicon words) {
        return "Read by Tadmor " + tadmor() + ", lexicon " + words.fingerprint();
    }

    /** The version of the program. */
    static String tadmor() {
        String version = Tadmor.class.getPackage().getImplementationVersion();
        return version == null ? "(development build)" : version;
    }
}
