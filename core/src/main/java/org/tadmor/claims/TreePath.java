package org.tadmor.claims;

import org.tadmor.language.Sentence;

/**
 * The way through the tree from one token to another.
 *
 * @param relations the relations climbed ({@code ^}) and descended ({@code !}), or "far" beyond five steps
 * @param up how many governors are climbed, at most six
 * @param down how many dependents are descended, at most six
 */
record TreePath(String relations, int up, int down) {
    private static final int LONGEST = 5;

    static TreePath between(Sentence sentence, int from, int to) {
        int above = from;
        for (int up = 0; above >= 0 && up <= LONGEST; up++) {
            int down = 0;
            int at = to;
            while (at >= 0 && at != above && down <= LONGEST) {
                at = sentence.token(at).head();
                down++;
            }
            if (at == above) {
                return up + down > LONGEST
                        ? new TreePath("far", up, down)
                        : new TreePath(words(sentence, from, to, up, down), up, down);
            }
            above = sentence.token(above).head();
        }
        return new TreePath("far", LONGEST + 1, LONGEST + 1);
    }

    private static String words(Sentence sentence, int from, int to, int up, int down) {
        StringBuilder way = new StringBuilder();
        int at = from;
        for (int i = 0; i < up; i++) {
            way.append('^').append(sentence.token(at).relation());
            at = sentence.token(at).head();
        }
        String[] descent = new String[down];
        at = to;
        for (int i = down - 1; i >= 0; i--) {
            descent[i] = sentence.token(at).relation();
            at = sentence.token(at).head();
        }
        for (String relation : descent) {
            way.append('!').append(relation);
        }
        return way.toString();
    }
}
