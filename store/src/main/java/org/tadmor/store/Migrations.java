package org.tadmor.store;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** The tables of a store and their changes from version to version. */
final class Migrations {
    private static final String PLACE = "classpath:org/tadmor/store/migrations/";

    private Migrations() {}

    /**
     * Brings a store to the form of this version.
     *
     * @throws StoreException when it is of a form that this version does not know
     */
    static void run(StoreLocation location, Database database) {
        List<String> places = new ArrayList<>(List.of(PLACE + "common"));
        for (String own : database.migrations()) {
            places.add(PLACE + own);
        }
        try {
            Flyway flyway = Flyway.configure(Store.class.getClassLoader())
                    .dataSource(new ConnectionSource(database))
                    .locations(places.toArray(String[]::new))
                    .table("schema_history")
                    .loggers("slf4j")
                    .load();
            // Asked once: each time the class path is searched anew, which every command on a store would wait for.
            MigrationInfoService info = flyway.info();
            boolean asWritten = true;
            for (MigrationInfo known : info.all()) {
                asWritten &= known.isChecksumMatching() && known.isDescriptionMatching() && known.isTypeMatching();
                if (known.getState() == MigrationState.FUTURE_SUCCESS
                        || known.getState() == MigrationState.FUTURE_FAILED) {
                    throw new StoreException(
                            StoreException.Code.NEWER,
                            "the store " + location.shown() + " was written by a later version of Tadmor (form "
                                    + known.getVersion() + "); use that version");
                }
            }
            boolean upToDate = info.current() != null && info.pending().length == 0;
            if (!upToDate) {
                flyway.migrate();
            }
            if (!upToDate || !asWritten) {
                flyway.validate();
            }
        } catch (FlywayException e) {
            throw new StoreException(
                    StoreException.Code.NEWER,
                    "the store " + location.shown() + " is not of the form that this version of Tadmor knows: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }
}
