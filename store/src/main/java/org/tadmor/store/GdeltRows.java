package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.EventType;
import org.tadmor.store.StoredGdelt.Imported;
import org.tadmor.store.imports.GdeltEvent;

/** Events of GDELT as rows and back. */
final class GdeltRows {
    /** The columns of {@code gdelt_event}, in the order of the migration. */
    static final String COLUMNS =
            "event_id day actor1_code actor1_name actor1_country actor1_iso actor2_code actor2_name"
                    + " actor2_country actor2_iso event_code base_code root_code event_type quad goldstein mentions sources"
                    + " articles tone geo_type geo_name geo_country country geo_admin1 latitude longitude geo_feature added url"
                    + " file";

    private GdeltRows() {}

    static Imported imported(ResultSet row) throws SQLException {
        String added = row.getString("added");
        String type = row.getString("event_type");
        return new Imported(
                new GdeltEvent(
                        row.getLong("event_id"),
                        row.getObject("day", LocalDate.class),
                        actor(row, "actor1"),
                        actor(row, "actor2"),
                        row.getString("event_code"),
                        row.getInt("quad"),
                        number(row, "goldstein"),
                        row.getInt("mentions"),
                        row.getInt("sources"),
                        row.getInt("articles"),
                        number(row, "tone"),
                        place(row),
                        added == null ? null : LocalDateTime.parse(added),
                        row.getString("url")),
                type == null ? null : EventType.valueOf(type),
                row.getString("country"),
                row.getString("file"));
    }

    private static GdeltEvent.@Nullable Actor actor(ResultSet row, String side) throws SQLException {
        String code = row.getString(side + "_code");
        return code == null
                ? null
                : new GdeltEvent.Actor(code, row.getString(side + "_name"), row.getString(side + "_country"));
    }

    private static GdeltEvent.@Nullable Place place(ResultSet row) throws SQLException {
        int type = row.getInt("geo_type");
        return type == 0
                ? null
                : new GdeltEvent.Place(
                        type,
                        row.getString("geo_name"),
                        row.getString("geo_country"),
                        row.getString("geo_admin1"),
                        number(row, "latitude"),
                        number(row, "longitude"),
                        row.getString("geo_feature"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
