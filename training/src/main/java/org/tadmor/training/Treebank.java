package org.tadmor.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads CoNLL-U files sentence by sentence; multiword ranges and empty nodes are left out. */
final class Treebank {
    private Treebank() {}

    /** The sentences of one file in order. */
    static List<GoldSentence> read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    /** The sentences in these lines. */
    static List<GoldSentence> parse(List<String> lines) {
        List<GoldSentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        boolean newDocument = false;
        for (String line : lines) {
            if (line.startsWith("# newdoc")) {
                newDocument = true;
            } else if (line.isEmpty() && !rows.isEmpty()) {
                sentences.add(sentence(rows, newDocument));
                rows.clear();
                newDocument = false;
            } else if (!line.startsWith("#") && line.indexOf('\t') > 0) {
                String[] row = line.split("\t", -1);
                if (row[0].indexOf('-') < 0 && row[0].indexOf('.') < 0) {
                    rows.add(row);
                }
            }
        }
        if (!rows.isEmpty()) {
            sentences.add(sentence(rows, newDocument));
        }
        return sentences;
    }

    private static GoldSentence sentence(List<String[]> rows, boolean newDocument) {
        List<String> forms = new ArrayList<>();
        List<String> lemmas = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        List<String> entities = new ArrayList<>();
        int[] heads = new int[rows.size()];
        for (String[] row : rows) {
            heads[forms.size()] = Integer.parseInt(row[6]) - 1;
            forms.add(row[1]);
            lemmas.add(row[2]);
            tags.add((row[4].equals("_") ? "NN" : row[4]) + ' ' + row[3]);
            relations.add(row[7]);
            entities.add(entity(row[9]));
        }
        return new GoldSentence(forms, lemmas, tags, heads, relations, entities, newDocument);
    }

    private static String entity(String misc) {
        for (String field : misc.split("\\|", -1)) {
            if (field.startsWith("Entity=")) {
                return field.substring("Entity=".length());
            }
        }
        return "";
    }
}
