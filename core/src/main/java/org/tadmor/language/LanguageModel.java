package org.tadmor.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tadmor.language.model.LemmaTable;
import org.tadmor.language.model.ModelInput;
import org.tadmor.language.model.ModelOutput;
import org.tadmor.language.model.Network;
import org.tadmor.language.model.TagSet;
import org.tadmor.language.model.Vocabulary;

/**
 * Everything learned about a language, read from one resource. Immutable; one instance serves all threads.
 *
 * @param vocabulary what is known of single words
 * @param tags the classes of the network's tag scores
 * @param labels the classes of its label scores: UD relations with subtypes, {@code root} among them
 * @param names the classes of its name scores: {@link MentionFinder#OUTSIDE} first
 * @param network the weights
 * @param lemmas what the lemmatizer knows
 */
public record LanguageModel(
        Vocabulary vocabulary,
        TagSet tags,
        List<String> labels,
        List<String> names,
        Network network,
        LemmaTable lemmas) {
    private static final int FORMAT = 0x54444d33;

    /** Copies the lists. */
    public LanguageModel {
        // Compared with words of the program, dozens of times a token: equal ones are the same object.
        labels = labels.stream().map(String::intern).toList();
        names = List.copyOf(names);
    }

    /** The English model that comes with Tadmor; read at the first call, shared afterwards. */
    public static LanguageModel english() {
        return English.MODEL;
    }

    /** Reads a model that {@link #write} wrote. */
    public static LanguageModel read(InputStream source) throws IOException {
        ModelInput in = new ModelInput(source);
        if (in.number() != FORMAT) {
            throw new IOException("not a language model of this version of Tadmor");
        }
        return new LanguageModel(
                Vocabulary.read(in),
                new TagSet(in.texts()),
                in.texts(),
                in.texts(),
                Network.read(in),
                LemmaTable.read(in));
    }

    /** Writes the model; equal models give equal bytes. */
    public void write(OutputStream target) throws IOException {
        ModelOutput out = new ModelOutput();
        out.number(FORMAT);
        vocabulary.write(out);
        out.texts(tags.names());
        out.texts(labels);
        out.texts(names);
        network.write(out);
        lemmas.write(out);
        out.sendTo(target);
    }

    private static final class English {
        static final LanguageModel MODEL = load();

        private static LanguageModel load() {
            try (InputStream in = LanguageModel.class.getResourceAsStream("english.model")) {
                if (in == null) {
                    throw new IllegalStateException("resource org/tadmor/language/english.model is missing");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("resource org/tadmor/language/english.model cannot be read", e);
            }
        }
    }
}
