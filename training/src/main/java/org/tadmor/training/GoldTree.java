package org.tadmor.training;

import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.Transitions;
import org.tadmor.language.model.Words;

/** The right tree of a sentence and what a transition would cost: how many of its arcs can no longer be built afterwards. */
final class GoldTree {
    private final Transitions transitions;
    private final int[] head;
    private final int[] label;
    private final int[][] children;

    private GoldTree(Transitions transitions, int[] head, int[] label, int[][] children) {
        this.transitions = transitions;
        this.head = head;
        this.label = label;
        this.children = children;
    }

    static GoldTree of(GoldSentence sentence, Transitions transitions) {
        int n = sentence.size();
        int places = n + 2 * Words.FIRST;
        int[] head = new int[places];
        int[] label = new int[places];
        int[] counts = new int[places];
        for (int i = 0; i < n; i++) {
            int parent = sentence.heads()[i];
            int place = i + Words.FIRST;
            head[place] = (parent < 0 ? n : parent) + Words.FIRST;
            label[place] = transitions.labels().indexOf(sentence.relations().get(i));
            counts[head[place]]++;
        }
        int[][] children = new int[places][];
        for (int p = 0; p < places; p++) {
            children[p] = new int[counts[p]];
        }
        for (int p = n + Words.FIRST - 1; p >= Words.FIRST; p--) {
            children[head[p]][--counts[head[p]]] = p;
        }
        return new GoldTree(transitions, head, label, children);
    }

    /** How many right arcs class {@code c} puts out of reach; a right arc with a wrong label counts as one. */
    int cost(ArcHybrid state, int c) {
        if (c == Transitions.SHIFT) {
            return costOfShift(state);
        }
        int child = state.stack(0);
        int parent = transitions.isLeft(c) ? state.next() : state.stack(1);
        int cost = 0;
        if (head[child] == parent) {
            cost = label[child] == transitions.labelOf(c) ? 0 : 1;
        } else if (head[child] >= state.next() || head[child] == state.stack(1)) {
            cost = 1;
        }
        for (int below : children[child]) {
            if (below >= state.next()) {
                cost++;
            }
        }
        return cost;
    }

    private int costOfShift(ArcHybrid state) {
        int next = state.next();
        int cost = 0;
        int parent = head[next];
        if (parent < next && parent != state.stack(0) && isOnStack(state, parent)) {
            cost = 1;
        }
        for (int below : children[next]) {
            if (below < next && isOnStack(state, below)) {
                cost++;
            }
        }
        return cost;
    }

    private static boolean isOnStack(ArcHybrid state, int place) {
        return state.headOf(place) == 0;
    }
}
