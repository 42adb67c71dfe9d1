package org.tadmor.language.model;

import java.util.Arrays;

/**
 * A state of the arc-hybrid transition system: a stack, the next word and the arcs so far. Words are places of {@link Words}; the
 * root comes after the last word (Ballesteros and Nivre, "Going to the Roots of Dependency Parsing", Computational Linguistics
 * 2013), so that every finished tree has one root and no cycle, whatever the transitions were.
 *
 * <p>Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011; Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic
 * Oracles", TACL 2013.
 */
public final class ArcHybrid {
    /** Place that stands for no word. */
    public static final int NONE = 1;

    private final int root;
    private final int[] stack;
    private int depth;
    private int next = Words.FIRST;

    final int[] head;
    final int[] label;
    final int[] left1;
    final int[] left2;
    final int[] right1;
    final int[] right2;
    final int[] leftCount;
    final int[] rightCount;
    final int[] labelsBelow;

    /** The first state: an empty stack before the first word. */
    public ArcHybrid(int size) {
        root = size + Words.FIRST;
        int places = size + 2 * Words.FIRST;
        stack = new int[size + 1];
        head = new int[places];
        label = new int[places];
        left1 = new int[places];
        left2 = new int[places];
        right1 = new int[places];
        right2 = new int[places];
        Arrays.fill(left1, NONE);
        Arrays.fill(left2, NONE);
        Arrays.fill(right1, NONE);
        Arrays.fill(right2, NONE);
        leftCount = new int[places];
        rightCount = new int[places];
        labelsBelow = new int[places];
    }

    /** Whether every word has its governor. */
    public boolean isFinished() {
        return next == root && depth == 0;
    }

    /** Whether the next word may go onto the stack. */
    public boolean mayShift() {
        return next < root;
    }

    /** Whether the next word, or the root once one word is left, may govern the top of the stack. */
    public boolean mayTakeLeft() {
        return depth > 0 && (next < root || depth == 1);
    }

    /** Whether the second word of the stack may govern the top. */
    public boolean mayTakeRight() {
        return depth > 1;
    }

    /** Whether the only way left is to hang the last word on the root. */
    public boolean isAtRoot() {
        return next == root && depth == 1;
    }

    /** The word at {@code back} from the top of the stack, or {@link #NONE}. */
    public int stack(int back) {
        return back < depth ? stack[depth - 1 - back] : NONE;
    }

    /** Number of words on the stack. */
    public int depth() {
        return depth;
    }

    /** The next word, or the root. */
    public int next() {
        return next;
    }

    /** Puts the next word onto the stack. */
    public void shift() {
        stack[depth++] = next++;
    }

    /** Hangs the top of the stack on the next word and pops it. */
    public void left(int arcLabel) {
        int child = stack[--depth];
        attach(next, child, arcLabel);
        left2[next] = left1[next];
        left1[next] = child;
        leftCount[next]++;
    }

    /** Hangs the top of the stack on the word below it and pops it. */
    public void right(int arcLabel) {
        int child = stack[--depth];
        int parent = stack[depth - 1];
        attach(parent, child, arcLabel);
        right2[parent] = right1[parent];
        right1[parent] = child;
        rightCount[parent]++;
    }

    private void attach(int parent, int child, int arcLabel) {
        head[child] = parent;
        label[child] = arcLabel;
        labelsBelow[parent] |= 1 << (arcLabel & 31);
    }

    /** Place of the governor of the word at {@code place}, once it has one. */
    public int headOf(int place) {
        return head[place];
    }

    /** Label of the arc to the word at {@code place}, once it has a governor. */
    public int labelOf(int place) {
        return label[place];
    }
}
