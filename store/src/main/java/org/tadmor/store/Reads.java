package org.tadmor.store;

import java.io.IOException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Runs questions on a database; what fails comes out as a {@link StoreException}. */
final class Reads implements AutoCloseable {
    private final Askings askings;
    private final Jdbi jdbi;

    Reads(Database database) {
        this.askings = new Askings(database.questionsAtOnce());
        this.jdbi = Jdbi.create(() -> {
            Asking asking = askings.here();
            return asking == null ? database.connect() : asking.watched(database.connect());
        });
    }

    Askings askings() {
        return askings;
    }

    /** Somebody's time with the database. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Asks something. */
    interface Question<T> {
        T ask(Handle handle) throws SQLException, IOException;
    }

    /** Does something with answers. */
    interface Walk {
        void take(Handle handle) throws SQLException, IOException;
    }

    <T> T withHandle(Question<T> question) {
        try (Turn turn = askings.turn();
                Handle handle = jdbi.open()) {
            return question.ask(handle);
        } catch (SQLException e) {
            throw failure(e);
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw failure(cause);
            }
            throw e;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.UNREACHABLE,
                    "the index of sentences cannot be read or written: " + e.getMessage()
                            + "; tadmor store index makes it anew",
                    e);
        }
    }

    private StoreException failure(SQLException e) {
        StoreException cancelled = ending(e);
        return cancelled == null ? Store.failure("the store cannot be read", e) : cancelled;
    }

    private @Nullable StoreException ending(@Nullable Throwable cause) {
        Asking asking = askings.here();
        return asking == null ? null : asking.ending(cause);
    }

    void useHandle(Walk walk) {
        withHandle(handle -> {
            walk.take(handle);
            return true;
        });
    }

    @Override
    public void close() {
        askings.close();
    }
}
