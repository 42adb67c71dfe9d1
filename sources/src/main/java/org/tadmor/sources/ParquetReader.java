package org.tadmor.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputException;
import org.tadmor.report.LookAhead;
import org.tadmor.report.Masthead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/**
 * Reads a Parquet table of reports, one a row, with the columns that {@link TableReader} knows. DuckDB reads it from a temporary file,
 * since Parquet is read from its end; the file is deleted when the last row was read or the stream is closed. Bad rows are rejected by
 * their number, counted from 1.
 */
public final class ParquetReader implements ReportReader {
    private static final long MOST_BYTES = 4_000_000_000L;

    private final Masthead masthead;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public ParquetReader(Lexicon lexicon) {
        masthead = new Masthead(lexicon);
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        Rows rows = new Rows(in, origin);
        return rows.stream().onClose(rows::close);
    }

    /** The rows of one file, which is copied and opened when the first is asked for. */
    private final class Rows extends LookAhead {
        private final InputStream in;
        private final Origin origin;
        private @Nullable Path file;
        private @Nullable ParquetTable table;
        private long row = 0;
        private boolean ended = false;

        Rows(InputStream in, Origin origin) {
            this.in = in;
            this.origin = origin;
        }

        @Override
        protected @Nullable Ingested advance() {
            if (ended) {
                return null;
            }
            String where = origin.name();
            try {
                if (table == null) {
                    table = open();
                }
                where = origin.name() + ":" + (row + 1);
                ResultSet next = table.next();
                if (next == null) {
                    close();
                    return null;
                }
                row++;
                return new Accepted(article(next, where).report(table.text(next), origin, masthead));
            } catch (InputException e) {
                ended |= table == null;
                return e.rejected();
            } catch (SQLException e) {
                return end(RejectCode.FORMAT, where, "is no Parquet that can be read on: " + firstLine(e));
            } catch (Guarded.Bomb e) {
                return end(RejectCode.BOMB, where, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                return end(RejectCode.UNREADABLE, where, "cannot be read: " + e.getMessage());
            } finally {
                if (ended) {
                    close();
                }
            }
        }

        private Rejected end(RejectCode code, String where, String message) {
            ended = true;
            return new Rejected(code, where, message);
        }

        private ParquetTable open() throws IOException, SQLException, InputException {
            Path copy = Files.createTempFile("tadmor-", ".parquet");
            file = copy;
            // An interrupted program closes nothing.
            copy.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(copy)) {
                long left = MOST_BYTES;
                byte[] buffer = new byte[1 << 16];
                int read = in.read(buffer);
                while (read >= 0) {
                    left -= read;
                    if (left < 0) {
                        throw new InputException(
                                RejectCode.TOO_LARGE, origin.name(), "is a Parquet file of more than 4 GB; cut it");
                    }
                    out.write(buffer, 0, read);
                    read = in.read(buffer);
                }
            }
            return ParquetTable.open(copy, origin.name());
        }

        private Article article(ResultSet values, String where) throws SQLException, InputException {
            String id = ParquetTable.value(values, ReportColumn.ID);
            return new Article(
                    id == null ? where : id,
                    ParquetTable.value(values, ReportColumn.TITLE),
                    ParquetTable.value(values, ReportColumn.AUTHOR),
                    ParquetTable.value(values, ReportColumn.OUTLET),
                    Article.day(ParquetTable.value(values, ReportColumn.PUBLISHED), masthead, where),
                    ParquetTable.value(values, ReportColumn.URL),
                    "en");
        }

        private void close() {
            ended = true;
            try {
                if (table != null) {
                    table.close();
                    table = null;
                }
                if (file != null) {
                    Files.deleteIfExists(file);
                    file = null;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete the temporary file " + file, e);
            }
        }
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
