package org.tadmor.report;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The outcomes of an input of many reports, one read ahead so that it is known whether there are more. To be used by one thread. */
public abstract class LookAhead implements Iterator<Ingested> {
    private @Nullable Ingested next;
    private boolean ended = false;

    /** Nothing is read before the first question. */
    protected LookAhead() {}

    /** The next outcome, or null at the end, after which it is not asked again. */
    protected abstract @Nullable Ingested advance();

    /** The outcomes as a lazy stream, in input order. */
    public final Stream<Ingested> stream() {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, order), false);
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public final Ingested next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Ingested result = next;
        next = null;
        return result;
    }
}
