package org.tadmor.language.model;

import java.util.List;

/** The classes of the tagger: pairs of a Penn Treebank tag and a universal part of speech, such as {@code VBD AUX}. Immutable. */
public final class TagSet {
    private final List<String> names;
    private final List<String> penns;
    private final List<String> universals;
    private final int[] pennOf;
    private final int[] universalOf;

    /** @param names the two tags with a space between them, at most 256 */
    public TagSet(List<String> names) {
        this.names = List.copyOf(names);
        penns = names.stream().map(TagSet::before).distinct().sorted().toList();
        universals = names.stream().map(TagSet::after).distinct().sorted().toList();
        pennOf = names.stream().mapToInt(name -> penns.indexOf(before(name))).toArray();
        universalOf =
                names.stream().mapToInt(name -> universals.indexOf(after(name))).toArray();
    }

    /** Tags are compared with words of the program, dozens of times a token: equal ones are the same object. */
    private static String before(String name) {
        return name.substring(0, name.indexOf(' ')).intern();
    }

    private static String after(String name) {
        return name.substring(name.indexOf(' ') + 1).intern();
    }

    /** Number of classes. */
    public int size() {
        return names.size();
    }

    /** The name of every class. */
    public List<String> names() {
        return names;
    }

    /** The Penn Treebank tag of class {@code c}. */
    public String penn(int c) {
        return penns.get(pennOf[c]);
    }

    /** The universal part of speech of class {@code c}. */
    public String universal(int c) {
        return universals.get(universalOf[c]);
    }

    /** Numbers of the Penn Treebank tags, place for place; markers around the sentence stay. */
    public int[] pennsOf(int[] classes) {
        return mapped(classes, pennOf);
    }

    /** Numbers of the universal parts of speech, place for place; markers around the sentence stay. */
    public int[] universalsOf(int[] classes) {
        return mapped(classes, universalOf);
    }

    private static int[] mapped(int[] classes, int[] numberOf) {
        int[] mapped = new int[classes.length];
        for (int i = 0; i < classes.length; i++) {
            mapped[i] = classes[i] < 0 ? classes[i] : numberOf[classes[i]];
        }
        return mapped;
    }
}
