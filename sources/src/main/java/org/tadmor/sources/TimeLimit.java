package org.tadmor.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputException;
import org.tadmor.report.LookAhead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;

/**
 * Gives up an input that keeps its reader busy: from one report to the next a reader may work for a given time, and a second longer for
 * each megabyte it took in; waiting for the input does not count. A parser that is given up cannot be stopped; its thread is a daemon.
 */
final class TimeLimit {
    private static final long SECOND = 1_000_000_000;

    private final long nanos;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "source");
        thread.setDaemon(true);
        return thread;
    });

    /** @param seconds how long a reader may work from one report to the next */
    TimeLimit(long seconds) {
        this.nanos = seconds * SECOND;
    }

    /** What a reader makes of an input, ended by {@link RejectCode#TIME} where it takes too long. */
    Stream<Ingested> read(InputStream in, Origin origin, Function<InputStream, Stream<Ingested>> reader) {
        Limited limited = new Limited(new Waiting(in), origin, reader);
        return limited.stream().onClose(limited::close);
    }

    /**
     * Does something with bytes that are at hand.
     *
     * @param where names the input in messages
     * @throws InputException of the work itself, or {@link RejectCode#TIME} when it takes too long
     */
    <T> T call(String where, Callable<T> work) throws InputException {
        Future<T> result = workers.submit(work);
        try {
            return result.get(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(RejectCode.UNREADABLE, where, "was interrupted");
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new InputException(RejectCode.TIME, where, tooLong());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException known) {
                throw known;
            }
            throw broken(where, e.getCause());
        }
    }

    private String tooLong() {
        return "keeps its reader busy for longer than " + nanos / SECOND + " s; the rest is not read";
    }

    /** What a failed reader means: an input nested too deeply, or a bug, which is thrown. */
    private static InputException broken(String where, @Nullable Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return new InputException(RejectCode.FORMAT, where, "is nested too deeply; save its text alone");
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }

    /** Knows how long it waited for bytes, and for how many. */
    private static final class Waiting extends FilterInputStream {
        private volatile long since = 0;
        private volatile long waited = 0;
        private volatile long bytes = 0;

        Waiting(InputStream in) {
            super(in);
        }

        /** Nanoseconds spent waiting so far. */
        long waited() {
            long start = since;
            return waited + (start == 0 ? 0 : System.nanoTime() - start);
        }

        long bytes() {
            return bytes;
        }

        @Override
        public int read() throws IOException {
            since = System.nanoTime();
            try {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            } finally {
                stop();
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            since = System.nanoTime();
            try {
                int read = super.read(buffer, offset, length);
                count(Math.max(0, read));
                return read;
            } finally {
                stop();
            }
        }

        /** Written by the one thread that reads. */
        @SuppressWarnings("NonAtomicOperationOnVolatileField")
        private void count(int read) {
            bytes += read;
        }

        @SuppressWarnings("NonAtomicOperationOnVolatileField")
        private void stop() {
            waited += System.nanoTime() - since;
            since = 0;
        }
    }

    /** The outcomes of one input. */
    private final class Limited extends LookAhead {
        private final Waiting in;
        private final Origin origin;
        private final Function<InputStream, Stream<Ingested>> reader;
        private volatile @Nullable Stream<Ingested> open;
        private Iterator<Ingested> outcomes = Collections.emptyIterator();
        private boolean ended = false;

        Limited(Waiting in, Origin origin, Function<InputStream, Stream<Ingested>> reader) {
            this.in = in;
            this.origin = origin;
            this.reader = reader;
        }

        @Override
        protected @Nullable Ingested advance() {
            if (ended) {
                return null;
            }
            Future<Result> next = workers.submit(this::step);
            try {
                return inTime(next).outcome();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return end(RejectCode.UNREADABLE, "was interrupted");
            } catch (TimeoutException e) {
                next.cancel(true);
                return end(RejectCode.TIME, tooLong());
            } catch (ExecutionException e) {
                ended = true;
                return broken(origin.name(), e.getCause()).rejected();
            }
        }

        private Result step() {
            if (open == null) {
                Stream<Ingested> stream = reader.apply(in);
                open = stream;
                outcomes = stream.iterator();
            }
            return new Result(outcomes.hasNext() ? outcomes.next() : null);
        }

        private Result inTime(Future<Result> next) throws InterruptedException, ExecutionException, TimeoutException {
            long start = System.nanoTime() - in.waited();
            long bytes = in.bytes();
            while (true) {
                long left =
                        nanos + (in.bytes() - bytes) * (SECOND / 1_000_000) - (System.nanoTime() - in.waited() - start);
                if (left <= 0 && !next.isDone()) {
                    throw new TimeoutException();
                }
                try {
                    return next.get(Math.max(left, 1), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // It may have waited for its input meanwhile; asked again above.
                    continue;
                }
            }
        }

        private Rejected end(RejectCode code, String message) {
            ended = true;
            return new Rejected(code, origin.name(), message);
        }

        private void close() {
            ended = true;
            Stream<Ingested> stream = open;
            if (stream != null) {
                stream.close();
            }
        }
    }

    /** @param outcome null at the end */
    private record Result(@Nullable Ingested outcome) {}
}
