package org.tadmor.store;

import java.io.IOException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs questions on a database; what fails comes out as a {@link StoreException}. */
final class Reads {
    private final Jdbi jdbi;

    Reads(Database database) {
        this.jdbi = Jdbi.create(database::connect);
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
        try (Handle handle = jdbi.open()) {
            return question.ask(handle);
        } catch (SQLException e) {
            throw Store.failure("the store cannot be read", e);
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw Store.failure("the store cannot be read", cause);
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

    void useHandle(Walk walk) {
        withHandle(handle -> {
            walk.take(handle);
            return true;
        });
    }
}
