// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.List;
import java.util.function.Supplier;

/** Progress of a task, in 0..1, and its cancellation. */
public interface NodeProgressMonitor {

    /** Returns unless the task was cancelled or the thread interrupted. */
    void checkCanceled() throws CanceledExecutionException;

    /** Sets the progress; values outside of 0..1 are ignored. */
    void setProgress(double progress);

    /** The progress, null when none was set. */
    Double getProgress();

    /** Sets progress and message. */
    void setProgress(double progress, String message);

    /** Sets progress and message, which is only made when someone reads it. */
    default void setProgress(final double progress, final Supplier<String> messageSupplier) {
        setProgress(progress, messageSupplier.get());
    }

    /** Sets the message. */
    void setMessage(String message);

    /** Sets the message, which is only made when someone reads it. */
    default void setMessage(final Supplier<String> messageSupplier) {
        setMessage(messageSupplier.get());
    }

    /** Sets the message. */
    void setProgress(String message);

    /** The message, null when there is none. */
    String getMessage();

    /** The messages of this task and of its parts. */
    default List<String> getMessages() {
        final String message = getMessage();
        return message == null || message.isEmpty() ? List.of() : List.of(message);
    }

    /** Forgets who listens; the executor's listener stays. */
    void removeAllProgressListener();

    /** Asks the task to stop. */
    void setExecuteCanceled();

    /** Forgets progress, message and cancellation. */
    void reset();
}
