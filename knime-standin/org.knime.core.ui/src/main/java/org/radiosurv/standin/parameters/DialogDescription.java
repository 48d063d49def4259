// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;
import java.util.Optional;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.message.TextMessage;

/**
 * What a node's dialog would show when it opens. Making one exercises what KNIME exercises then: the layout, every
 * provider, every effect and every validation; where KNIME's dialog would fail to open, it throws a
 * {@link DialogFailure}.
 *
 * @param controls in the order in which the dialog shows them
 */
public record DialogDescription(List<Control> controls) {

    /**
     * A control.
     *
     * @param path keys of the field, written with /; * stands for any element of an array
     * @param title label; empty for a message
     * @param description help text, XHTML; empty for a message
     * @param choices what can be chosen, empty where the field has no choices
     * @param message what a message says now, empty if it is no message or not shown
     * @param isShown whether it is visible with the present values
     * @param isEnabled whether it can be used with the present values
     * @param isAdvanced whether it stands among the advanced settings
     */
    public record Control(String path, String title, String description, Optional<List<Choice>> choices,
        Optional<TextMessage.Message> message, boolean isShown, boolean isEnabled, boolean isAdvanced) {
    }

    /**
     * Something that can be chosen.
     *
     * @param id what is saved
     * @param text what the user sees
     */
    public record Choice(String id, String text) {
    }

    /**
     * Opens the dialog of a node that has no settings yet.
     *
     * @param type of the settings
     * @param input of the node; {@link ParametersInput}
     * @return the dialog
     * @throws DialogFailure where KNIME's dialog would fail
     */
    public static DialogDescription of(final Class<? extends NodeParameters> type, final NodeParametersInput input) {
        return of(ParametersPersistence.defaults(type, input), input);
    }

    /**
     * Opens the dialog of a node.
     *
     * @param parameters present settings; providers of values change them, as the dialog does
     * @param input of the node; {@link ParametersInput}
     * @return the dialog
     * @throws DialogFailure where KNIME's dialog would fail
     */
    public static DialogDescription of(final NodeParameters parameters, final NodeParametersInput input) {
        return new DialogDescription(DialogOpening.open(parameters, input));
    }

    /**
     * @param path of a field
     * @return its control
     * @throws IllegalArgumentException if the dialog has none
     */
    public Control control(final String path) {
        return controls.stream().filter(c -> c.path().equals(path)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The dialog has no control '" + path + "', only "
                + controls.stream().map(Control::path).toList() + "."));
    }
}
