package org.tadmor.training;

import java.util.Locale;
import org.tadmor.events.EventType;

/** Macro F1 of relations over 15 roots, four quad classes, and cooperation against conflict (Hu et al., ACL 2024). */
final class RelationScore {
    final MacroF1 root = new MacroF1();
    final MacroF1 quad = new MacroF1();
    final MacroF1 binary = new MacroF1();
    private int none;

    void add(PloverPairs.Pair pair, EventType answer) {
        root.add(pair.root(), PloverPairs.root(answer));
        quad.add(Integer.toString(pair.quad()), Integer.toString(answer.quad()));
        binary.add(side(pair.quad()), side(answer.quad()));
    }

    /** How many had no answer. */
    int none() {
        return none;
    }

    /** No answer. */
    void addNone(PloverPairs.Pair pair) {
        none++;
        root.add(pair.root(), "");
        quad.add(Integer.toString(pair.quad()), "");
        binary.add(side(pair.quad()), "");
    }

    private static String side(int quad) {
        return quad <= 2 ? "cooperation" : "conflict";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "root=%.1f quad=%.1f binary=%.1f", root.value(), quad.value(), binary.value());
    }
}
