package org.tadmor.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void itemsUnderOneKeyArePairedOnce() {
        Blocks blocks = new Blocks();
        blocks.add(7, 3);
        blocks.add(7, 1);
        blocks.add(8, 1);
        blocks.add(8, 3);
        blocks.add(9, 2);

        assertThat(read(blocks.pairs(10, 2))).containsExactly("1-3");
    }

    @Test
    void aCrowdedKeyGivesNeighboursOnly() {
        Blocks blocks = new Blocks();
        for (int i = 0; i < 10_000; i++) {
            blocks.add(1, i);
        }

        assertThat(blocks.pairs(24, 3)).hasSize(3 * 10_000 - 6);
    }

    private static List<String> read(long[] pairs) {
        List<String> read = new ArrayList<>();
        for (long pair : pairs) {
            read.add(Blocks.first(pair) + "-" + Blocks.second(pair));
        }
        return read;
    }
}
