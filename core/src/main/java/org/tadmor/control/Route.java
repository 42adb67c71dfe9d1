package org.tadmor.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tadmor.events.TreePaths;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** How a pattern gets from its trigger to a participant. */
sealed interface Route {
    /** A phrase further away than this belongs to something else. */
    int REACH = 12;

    /** Tags of words that begin another clause. */
    Set<String> CLAUSE_TAGS = Set.of("VBD", "VBZ", "VBP", "MD", "WDT", "WP");

    /** The heads of the phrases there. */
    List<Integer> from(int trigger, Sentence sentence, TreePaths.Walk walk);

    /** A way of the event patterns through the tree. */
    record Tree(TreePaths.Way way) implements Route {
        @Override
        public List<Integer> from(int trigger, Sentence sentence, TreePaths.Walk walk) {
            return walk.at(trigger, way);
        }
    }

    /**
     * The subject as it stands: "Idlib" in "Idlib is under the control of the rebels".
     *
     * @param passive whether only that of a passive will do
     */
    record Subject(boolean passive) implements Route {
        @Override
        public List<Integer> from(int trigger, Sentence sentence, TreePaths.Walk walk) {
            List<Integer> found = new ArrayList<>(1);
            for (Token child : sentence.children(trigger, "nsubj")) {
                if (!passive || child.relation().equals("nsubj:pass")) {
                    found.add(child.index());
                }
            }
            return found;
        }
    }

    /**
     * The first phrase behind the trigger that one of the prepositions introduces, wherever the parse hangs it: a
     * preposition before two nouns is what parsers get wrong most. Another verb ends the search.
     */
    record Behind(Set<String> prepositions) implements Route {
        @Override
        public List<Integer> from(int trigger, Sentence sentence, TreePaths.Walk walk) {
            int end = Math.min(sentence.size(), trigger + REACH);
            for (int i = trigger + 1; i < end; i++) {
                Token token = sentence.token(i);
                if (CLAUSE_TAGS.contains(token.xpos())
                        || token.form().equals(";")
                        || token.form().equals(":")) {
                    return List.of();
                }
                if (token.upos().equals("ADP") && prepositions.contains(token.form())) {
                    return phrases(sentence, i + 1, token.form().equals("between"));
                }
            }
            return List.of();
        }

        /** The head of the noun phrase at {@code i}, and for "between" of the one behind its "and". */
        private static List<Integer> phrases(Sentence sentence, int i, boolean both) {
            Set<Integer> heads = new LinkedHashSet<>();
            int head = headOfPhrase(sentence, i);
            if (head >= 0) {
                heads.add(head);
                int and = head + 1;
                if (both && and < sentence.size() && sentence.token(and).form().equals("and")) {
                    int second = headOfPhrase(sentence, and + 1);
                    if (second >= 0) {
                        heads.add(second);
                    }
                }
            }
            return new ArrayList<>(heads);
        }

        private static int headOfPhrase(Sentence sentence, int i) {
            int head = -1;
            for (int at = i; at < sentence.size(); at++) {
                String upos = sentence.token(at).upos();
                boolean noun = upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
                boolean before = upos.equals("DET") || upos.equals("ADJ") || upos.equals("NUM") || upos.equals("PUNCT");
                if (noun) {
                    head = at;
                } else if (head >= 0 || !before) {
                    return head;
                }
            }
            return head;
        }
    }
}
