package org.tadmor.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Maps inputs on several threads and hands the results over in the order of the inputs. A bounded number is under way
 * at any time, so that memory does not grow with the batch.
 */
final class OrderedCoding {
    private final int threads;

    OrderedCoding(int threads) {
        this.threads = threads;
    }

    <T, R> void run(Iterator<T> inputs, Function<T, R> code, Consumer<R> sink) {
        if (threads == 1) {
            inputs.forEachRemaining(input -> sink.accept(code.apply(input)));
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<R>> underWay = new ArrayDeque<>();
            while (inputs.hasNext()) {
                T input = inputs.next();
                FutureTask<R> task = new FutureTask<>(() -> code.apply(input));
                workers.execute(task);
                underWay.add(task);
                if (underWay.size() >= 2 * threads) {
                    sink.accept(result(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                sink.accept(result(underWay.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while coding", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
