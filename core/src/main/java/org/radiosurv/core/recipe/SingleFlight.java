// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * Lets threads that want the same thing at the same time share one computation of it. A thread that waits notices its
 * own cancellation, and takes over when the computing thread was cancelled.
 *
 * <p>Computations may ask for others in turn as long as these dependencies have no cycle, which a tree has not.
 *
 * @param <K> what identifies a computation
 * @param <V> its result
 */
final class SingleFlight<K, V> {

    private static final long POLL_MILLISECONDS = 50;

    private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /**
     * A computation that may fail to read.
     *
     * @param <V> its result
     */
    @FunctionalInterface
    interface Computation<V> {

        V run() throws IOException;
    }

    V get(final K key, final Supplier<Optional<V>> kept, final Computation<V> computation, final Progress progress)
        throws IOException {
        while (true) {
            final Optional<V> known = kept.get();
            if (known.isPresent()) {
                return known.get();
            }
            final CompletableFuture<V> mine = new CompletableFuture<>();
            final CompletableFuture<V> others = running.putIfAbsent(key, mine);
            if (others == null) {
                return compute(key, mine, kept, computation);
            }
            final Optional<V> result = await(others, progress);
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    private V compute(final K key, final CompletableFuture<V> mine, final Supplier<Optional<V>> kept,
        final Computation<V> computation) throws IOException {
        try {
            // the thread that computed it before may have finished between our look at what is kept and our turn
            final Optional<V> known = kept.get();
            final V result = known.isPresent() ? known.get() : computation.run();
            mine.complete(result);
            return result;
        } catch (final Throwable failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            running.remove(key, mine);
        }
    }

    /** @return the other thread's result; empty when that thread was cancelled */
    private Optional<V> await(final CompletableFuture<V> others, final Progress progress) throws IOException {
        while (true) {
            progress.checkCanceled();
            try {
                return Optional.of(others.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
            } catch (final TimeoutException stillRunning) {
                continue;
            } catch (final InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (final ExecutionException failed) {
                return takeOverOrFail(failed.getCause());
            } catch (final CancellationException cancelled) {
                return Optional.empty();
            }
        }
    }

    private static <V> Optional<V> takeOverOrFail(final Throwable failure) throws IOException {
        if (failure instanceof InputException problem) {
            throw new InputException(problem.rule(), problem.received(), problem.remedy(), problem);
        }
        if (failure instanceof CancellationException) {
            return Optional.empty();
        }
        if (failure instanceof IOException) {
            throw new IOException(failure.getMessage(), failure);
        }
        throw new IllegalStateException("An image could not be computed in another thread", failure);
    }
}
