// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/** Shows a message in the dialog; the annotated field has type Void and is never saved. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextMessage {

    /** @return the provider of the message */
    Class<? extends StateProvider<Optional<Message>>> value();

    /** How urgent a message is. */
    enum MessageType {
        /** for the user's information */
        INFO,
        /** the result may not be what is wanted */
        WARNING,
        /** the node cannot run like this */
        ERROR,
        /** all is well */
        SUCCESS
    }

    /**
     * A message.
     *
     * @param title one line
     * @param description the text
     * @param type how urgent it is
     */
    record Message(String title, String description, MessageType type) {
    }

    /** A message of fixed text that is shown on a condition. */
    interface SimpleTextMessageProvider extends StateProvider<Optional<TextMessage.Message>> {

        /**
         * @param context the input
         * @return whether the message is shown
         */
        boolean showMessage(NodeParametersInput context);

        /** @return one line */
        String title();

        /** @return the text */
        String description();

        /** @return how urgent it is */
        MessageType type();

        @Override
        default void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        default Optional<Message> computeState(final NodeParametersInput context) {
            return showMessage(context) ? Optional.of(new Message(title(), description(), type())) : Optional.empty();
        }
    }
}
