package org.tadmor.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The classes of the parser: shift, and an arc to the left or to the right with a label. Immutable. */
public final class Transitions {
    /** The class that shifts. */
    public static final int SHIFT = 0;

    private static final char LEFT_MARK = '<';

    private final List<String> names;
    private final List<String> labels;
    private final int[] labelOf;
    private final boolean[] isLeft;

    /** @param names {@code "-"} first, then {@code <nsubj} for an arc from the next word, {@code >obj} for one from the stack; none for the root */
    public Transitions(List<String> names) {
        this.names = List.copyOf(names);
        this.labels = names.stream()
                .skip(1)
                .map(name -> name.substring(1))
                .distinct()
                .sorted()
                .toList();
        this.labelOf = IntStream.range(0, names.size())
                .map(c -> c == SHIFT ? -1 : labels.indexOf(names.get(c).substring(1)))
                .toArray();
        this.isLeft = new boolean[names.size()];
        for (int c = 1; c < names.size(); c++) {
            isLeft[c] = names.get(c).charAt(0) == LEFT_MARK;
        }
    }

    /** The transitions that use these labels to the left and to the right. */
    public static Transitions of(List<String> leftLabels, List<String> rightLabels) {
        List<String> names = new ArrayList<>();
        names.add("-");
        leftLabels.forEach(label -> names.add(LEFT_MARK + label));
        rightLabels.forEach(label -> names.add(">" + label));
        return new Transitions(names);
    }

    /** Number of classes. */
    public int size() {
        return names.size();
    }

    /** The name of every class. */
    public List<String> names() {
        return names;
    }

    /** The labels by number; {@link #rootLabel} is not among them. */
    public List<String> labels() {
        return labels;
    }

    /** Number that stands for the root's label. */
    public int rootLabel() {
        return labels.size();
    }

    /** The label of that number. */
    public String label(int number) {
        return number < labels.size() ? labels.get(number) : "root";
    }

    /** Number of the label that class {@code c} gives, or -1. */
    public int labelOf(int c) {
        return labelOf[c];
    }

    /** Whether class {@code c} hangs the top of the stack on the next word. */
    public boolean isLeft(int c) {
        return isLeft[c];
    }

    /** Whether {@code state} allows class {@code c}. */
    public boolean isLegal(ArcHybrid state, int c) {
        if (c == SHIFT) {
            return state.mayShift();
        }
        return isLeft[c] ? state.mayTakeLeft() : state.mayTakeRight();
    }

    /** The best class that {@code state} allows. */
    public int best(ArcHybrid state, int[] scores) {
        int best = -1;
        for (int c = 0; c < labelOf.length; c++) {
            if ((best < 0 || scores[c] > scores[best]) && isLegal(state, c)) {
                best = c;
            }
        }
        return best;
    }

    /** Moves {@code state} by class {@code c}. */
    public void apply(ArcHybrid state, int c) {
        if (c == SHIFT) {
            state.shift();
        } else if (isLeft[c]) {
            state.left(labelOf[c]);
        } else {
            state.right(labelOf[c]);
        }
    }
}
