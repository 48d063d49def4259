// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteConsumer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radiosurv.core.InputException;

/**
 * Wraps configure and execute of every node, so that whatever core and settings throw reaches the user as plain text: bad
 * input as InvalidSettingsException at configure and as KNIMEException at execute (KNIME adds no prefix to either), core's
 * cancellation as KNIME's.
 */
public final class Guarded {

    /** What a node does at configure. */
    @FunctionalInterface
    public interface Configure {

        /**
         * @param input settings and specs
         * @param output takes specs and a warning
         * @throws InvalidSettingsException if the node cannot be executed like this
         * @throws IOException if a folder cannot be read
         */
        void accept(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException, IOException;
    }

    /** What a node does at execute. */
    @FunctionalInterface
    public interface Execute {

        /**
         * @param input settings and data
         * @param output takes data and a warning
         * @throws CanceledExecutionException if the user cancels
         * @throws KNIMEException if the node fails
         * @throws InvalidSettingsException if the data do not fit the settings
         * @throws IOException if a file cannot be read or written
         */
        void accept(ExecuteInput input, ExecuteOutput output)
            throws CanceledExecutionException, KNIMEException, InvalidSettingsException, IOException;
    }

    private Guarded() {
    }

    /**
     * @param node what the node does
     * @return the same for KNIME
     */
    public static ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure(final Configure node) {
        return (input, output) -> {
            try {
                node.accept(input, output);
            } catch (IOException | InputException e) {
                throw new InvalidSettingsException(Reason.of(e), e);
            }
        };
    }

    /**
     * @param node what the node does
     * @return the same for KNIME
     */
    public static ExecuteConsumer execute(final Execute node) {
        return (input, output) -> {
            try {
                node.accept(input, output);
            } catch (InvalidSettingsException | IOException | InputException e) {
                throw new KNIMEException(Reason.of(e), e);
            } catch (CancellationException e) {
                final CanceledExecutionException canceled = new CanceledExecutionException();
                canceled.initCause(e);
                throw canceled;
            }
        };
    }
}
