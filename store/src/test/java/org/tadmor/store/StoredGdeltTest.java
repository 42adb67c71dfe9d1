package org.tadmor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.store.GdeltTotals.By;

/** Events of GDELT beside ours. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class StoredGdeltTest {
    private final StoreKind kind;

    StoredGdeltTest(StoreKind kind) {
        this.kind = kind;
    }

    private Store filled() {
        Store store = Store.open(kind.fresh());
        Filled.store(store, Coded.samples());
        store.group(grouped -> {});
        return store;
    }

    @Test
    void whatWeExportMatchesItself() throws IOException {
        try (Store store = filled()) {
            Path file = Gdelt.export(
                    store, Files.createDirectories(StoreKind.directory().resolve("gdelt")));
            System.out.println(Gdelt.importFile(store, file));
            GdeltTotals totals =
                    store.gdelt().totals(ClaimFilter.ALL, GdeltTolerance.USUAL, List.of(By.MONTH, By.TYPE), 100, 0);
            totals.rows().forEach(System.out::println);
            System.out.println(totals.all());
            store.gdelt()
                    .onlyOurs(ClaimFilter.ALL, GdeltTolerance.USUAL, 100, 0)
                    .rows()
                    .forEach(System.out::println);
            store.gdelt()
                    .onlyTheirs(ClaimFilter.ALL, GdeltTolerance.USUAL, 100, 0)
                    .rows()
                    .forEach(System.out::println);
            store.gdelt()
                    .pairs(ClaimFilter.ALL, GdeltTolerance.USUAL, false, 10, 0)
                    .rows()
                    .forEach(System.out::println);
        }
    }
}
