package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A way through the tree from a trigger to one of its participants: {@code nsubj}, {@code obl:with},
 * {@code obj>nmod:poss}.
 *
 * @param written as the pattern file has it
 * @param steps at least one
 */
record Path(String written, List<Step> steps) {
    private static final Set<String> RELATIONS = Set.of(
            "nsubj",
            "obj",
            "iobj",
            "obl",
            "comp",
            "xcomp",
            "ccomp",
            "advcl",
            "acl",
            "amod",
            "compound",
            "modifier",
            "poss",
            "appos",
            "nummod",
            "advmod",
            "aux",
            "cop",
            "det",
            "conj",
            "head",
            "sentence",
            "self");

    /**
     * One step.
     *
     * @param relation a relation of {@link Arguments}
     * @param prepositions lemmas one of which must mark the dependent; none when any or no mark will do
     */
    record Step(String relation, Set<String> prepositions) {}

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException naming the step that does not exist
     */
    static Path of(String written) {
        List<Step> steps = new ArrayList<>();
        for (String part : written.split(">")) {
            String step = part.strip();
            int colon = step.indexOf(':');
            String relation = colon < 0 ? step : step.substring(0, colon);
            String mark = colon < 0 ? "" : step.substring(colon + 1);
            if (relation.equals("nmod")) {
                relation = mark.equals("poss") ? "poss" : "obl";
                mark = mark.equals("poss") ? "" : mark;
            }
            if (!RELATIONS.contains(relation)) {
                throw new IllegalArgumentException("no relation '" + relation + "' in path '" + written
                        + "'; there are " + RELATIONS.stream().sorted().toList());
            }
            steps.add(new Step(relation, mark.isEmpty() ? Set.of() : Set.of(mark.split("\\|"))));
        }
        return new Path(written.strip(), List.copyOf(steps));
    }
}
