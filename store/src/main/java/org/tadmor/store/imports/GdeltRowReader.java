package org.tadmor.store.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.imports.GdeltEvent.Actor;
import org.tadmor.store.imports.GdeltEvent.Place;
import org.tadmor.store.imports.GdeltRow.Code;

/** Reads one line by the columns of GDELT 2.0, or of GDELT 1.0, whose places lack one column each. */
final class GdeltRowReader {
    private static final int COLUMNS_2 = 61;
    private static final int COLUMNS_1 = 58;
    private static final int COLUMNS_1_HISTORIC = 57;
    private static final Pattern CAMEO = Pattern.compile("\\d{2,4}");
    /** Of DATEADDED in GDELT 2.0; GDELT 1.0 has the day alone. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern DAY = Pattern.compile("\\d{8}");

    private final String file;

    /** @param file named in what is rejected */
    GdeltRowReader(String file) {
        this.file = file;
    }

    GdeltRow read(String line, long number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS_2 && cells.length != COLUMNS_1 && cells.length != COLUMNS_1_HISTORIC) {
            return rejected(
                    Code.GDELT_COLUMNS, number, cells.length + " columns; events of GDELT 2.0 have " + COLUMNS_2);
        }
        if (!CAMEO.matcher(cells[26]).matches()) {
            return rejected(Code.GDELT_CODE, number, "EventCode is " + shown(cells[26]));
        }
        LocalDate day = day(cells[1]);
        if (day == null) {
            return rejected(Code.GDELT_DATE, number, "SQLDATE is " + shown(cells[1]));
        }
        String added = cells[added(cells)].strip();
        LocalDateTime moment = moment(added);
        if (moment == null && !added.isEmpty()) {
            return rejected(Code.GDELT_DATE, number, "DATEADDED is " + shown(added));
        }
        try {
            return new GdeltRow.Accepted(event(cells, day, moment));
        } catch (NumberFormatException e) {
            return rejected(Code.GDELT_NUMBER, number, String.valueOf(e.getMessage()));
        }
    }

    GdeltRow.Rejected rejected(Code code, long number, String detail) {
        return new GdeltRow.Rejected(code, file, number, detail);
    }

    private static GdeltEvent event(String[] cells, LocalDate day, @Nullable LocalDateTime added) {
        return new GdeltEvent(
                Long.parseLong(cells[0].strip()),
                day,
                actor(cells, 5),
                actor(cells, 15),
                cells[26],
                quad(cells[29]),
                number(cells[30]),
                count(cells[31]),
                count(cells[32]),
                count(cells[33]),
                number(cells[34]),
                place(cells),
                added,
                cells.length == COLUMNS_1_HISTORIC ? null : orNull(cells[cells.length - 1]));
    }

    private static @Nullable Actor actor(String[] cells, int first) {
        String code = cells[first].strip();
        return code.isEmpty() ? null : new Actor(code, orNull(cells[first + 1]), orNull(cells[first + 2]));
    }

    /** The place of the action is the third of three; GDELT 1.0 has no column for second-level divisions. */
    private static @Nullable Place place(String[] cells) {
        int width = cells.length == COLUMNS_2 ? 8 : 7;
        int first = 35 + 2 * width;
        int type = count(cells[first]);
        if (type == 0) {
            return null;
        }
        int point = first + width - 3;
        Double lat = number(cells[point]);
        Double lon = number(cells[point + 1]);
        if (lat != null && Math.abs(lat) > 90 || lon != null && Math.abs(lon) > 180) {
            throw new NumberFormatException("ActionGeo lies at " + lat + ", " + lon);
        }
        return new Place(
                type,
                orNull(cells[first + 1]),
                orNull(cells[first + 2]),
                orNull(cells[first + 3]),
                lat,
                lon,
                orNull(cells[point + 2]));
    }

    /** DATEADDED is the last column but for the URL, which the oldest layout lacks. */
    private static int added(String[] cells) {
        return cells.length - (cells.length == COLUMNS_1_HISTORIC ? 1 : 2);
    }

    private static @Nullable LocalDateTime moment(String cell) {
        LocalDate day = day(cell);
        if (day != null) {
            return day.atTime(LocalTime.MIDNIGHT);
        }
        try {
            return LocalDateTime.parse(cell, MOMENT);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String cell) {
        if (!DAY.matcher(cell).matches() || cell.startsWith("0000")) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(cell.substring(0, 4)),
                    Integer.parseInt(cell.substring(4, 6)),
                    Integer.parseInt(cell.substring(6)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int quad(String cell) {
        int quad = Integer.parseInt(cell.strip());
        if (quad < 1 || quad > 4) {
            throw new NumberFormatException("QuadClass is " + quad);
        }
        return quad;
    }

    private static int count(String cell) {
        return cell.isBlank() ? 0 : Integer.parseInt(cell.strip());
    }

    private static @Nullable Double number(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        double value = Double.parseDouble(cell.strip());
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("a number is " + shown(cell));
        }
        return value;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    private static String shown(String cell) {
        return '"' + (cell.length() > 40 ? cell.substring(0, 40) + "…" : cell) + '"';
    }
}
