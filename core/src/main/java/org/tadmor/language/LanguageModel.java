package org.tadmor.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tadmor.language.model.LemmaTable;
import org.tadmor.language.model.ModelInput;
import org.tadmor.language.model.ModelOutput;
import org.tadmor.language.model.SparseWeights;
import org.tadmor.language.model.TagSet;
import org.tadmor.language.model.Transitions;
import org.tadmor.language.model.Vocabulary;

/**
 * Everything learned about a language, read from one resource. Immutable; one instance serves all threads.
 *
 * @param vocabulary what is known of single words
 * @param tags the tagger's classes
 * @param tagging the tagger's weights
 * @param transitions the parser's classes
 * @param parsing the parser's weights
 * @param lemmas what the lemmatizer knows
 * @param mentionClasses the mention finder's classes
 * @param naming the mention finder's weights
 */
public record LanguageModel(
        Vocabulary vocabulary,
        TagSet tags,
        SparseWeights tagging,
        Transitions transitions,
        SparseWeights parsing,
        LemmaTable lemmas,
        List<String> mentionClasses,
        SparseWeights naming) {
    private static final int FORMAT = 0x54444d32;

    /** Copies the list. */
    public LanguageModel {
        mentionClasses = List.copyOf(mentionClasses);
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
                SparseWeights.read(in),
                new Transitions(in.texts()),
                SparseWeights.read(in),
                LemmaTable.read(in),
                in.texts(),
                SparseWeights.read(in));
    }

    /** Writes the model; equal models give equal bytes. */
    public void write(OutputStream target) throws IOException {
        ModelOutput out = new ModelOutput();
        out.number(FORMAT);
        vocabulary.write(out);
        out.texts(tags.names());
        tagging.write(out);
        out.texts(transitions.names());
        parsing.write(out);
        lemmas.write(out);
        out.texts(mentionClasses);
        naming.write(out);
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
