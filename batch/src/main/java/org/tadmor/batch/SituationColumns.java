package org.tadmor.batch;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tadmor.actors.Actor;
import org.tadmor.dates.DateInterval;
import org.tadmor.places.Place;
import org.tadmor.situations.Account;
import org.tadmor.situations.Situation;
import org.tadmor.situations.SituationWriter;

/** The columns of table {@code situations}: what is looked for, and the whole as {@code situation --format jsonl} writes it. */
final class SituationColumns {
    static final StructType SCHEMA = new StructType()
            .add("situation", StringType)
            .add("status", StringType)
            .add("sources", IntegerType)
            .add("deniers", IntegerType)
            .add("reports", IntegerType)
            .add("event_type", StringType)
            .add("event_mode", StringType)
            .add("actor", createArrayType(StringType))
            .add("recipient", createArrayType(StringType))
            .add("place", StringType)
            .add("latitude", DoubleType)
            .add("longitude", DoubleType)
            .add("geonames_id", LongType)
            .add("country", StringType)
            .add("admin1", StringType)
            .add("date_start", DateType)
            .add("date_end", DateType)
            .add("date_stated", BooleanType)
            .add("first_published", DateType)
            .add("last_published", DateType)
            .add(Coding.RECORD, StringType)
            .add(Reading.MONTH, StringType);

    private SituationColumns() {}

    /** The row of a situation; its month is that in which it was first told. */
    static Row row(Situation situation) {
        Place place = situation.place();
        DateInterval date = situation.date();
        List<LocalDate> told = situation.accounts().stream()
                .map(Account::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        StringWriter record = new StringWriter();
        try (SituationWriter writer = new SituationWriter(record)) {
            writer.write(situation);
        }
        return RowFactory.create(
                situation.id(),
                situation.status().name().toLowerCase(Locale.ROOT),
                situation.sources(),
                situation.deniers(),
                situation.reports(),
                situation.type().name(),
                situation.mode(),
                names(situation.actors()),
                names(situation.recipients()),
                place == null ? null : place.name(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                place == null ? null : place.geonames(),
                place == null ? null : place.country(),
                place == null ? null : place.admin1(),
                date == null ? null : date.start(),
                date == null ? null : date.end(),
                date == null ? null : date.stated(),
                told.isEmpty() ? null : told.get(0),
                told.isEmpty() ? null : told.get(told.size() - 1),
                record.toString().strip(),
                Reading.month(told.isEmpty() ? null : told.get(0)));
    }

    private static Object[] names(List<Actor> actors) {
        return actors.stream().map(Actor::name).toArray();
    }
}
