package org.tadmor.lexicon;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Build step: makes one compact resource of the lexicon directory. YAML becomes JSON without its examples, which
 * only tests and {@code tadmor lexicon check} need, so that no command waits for a YAML parser.
 */
public final class LexiconPacker {
    private LexiconPacker() {}

    /** @param args the lexicon directory and the resource to write */
    public static void main(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.ofDirectory(Path.of(args[0]));
        Path target = Path.of(args[1]);
        Files.createDirectories(target.getParent());
        List<LexiconFile> files = lexicon.files();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                new DeflaterOutputStream(Files.newOutputStream(target), new Deflater(Deflater.BEST_COMPRESSION))))) {
            out.writeUTF(lexicon.fingerprint());
            out.writeInt(files.size());
            for (LexiconFile file : files) {
                byte[] bytes = packed(file).getBytes(StandardCharsets.UTF_8);
                out.writeUTF(file.path());
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    private static String packed(LexiconFile file) {
        if (!file.path().endsWith(".yaml")) {
            return file.content();
        }
        JsonNode tree = file.yaml();
        dropExamples(tree);
        return new JsonMapper().writeValueAsString(tree);
    }

    private static void dropExamples(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("examples");
            object.forEach(LexiconPacker::dropExamples);
        } else if (node instanceof ArrayNode array) {
            array.forEach(LexiconPacker::dropExamples);
        }
    }
}
