package org.tadmor.cli;

import org.tadmor.lexicon.Lexicon;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: enough to say how a result came to be. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Tadmor.class.getPackage().getImplementationVersion();
        return new String[] {
            "tadmor " + (version == null ? "(development build)" : version),
            "lexicon " + Lexicon.bundled().fingerprint(),
            "java " + Runtime.version()
        };
    }
}
