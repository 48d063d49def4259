// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.text.util;

import java.util.function.Function;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Checks of the name of a new column, for the dialog and for validate(). */
public final class ColumnNameValidationUtils {

    private static final String TRIMMED = "\\S(.*\\S)?";

    private ColumnNameValidationUtils() {
    }

    /**
     * Accepts an empty name.
     *
     * @param columnName the name
     * @param invalidStateToMessage gives the text for what is wrong
     * @throws InvalidSettingsException if the name is blank or has white space at an end
     */
    public static void validatePossiblyEmptyColumnName(final String columnName,
        final Function<InvalidColumnNameState, String> invalidStateToMessage) throws InvalidSettingsException {
        if (columnName == null || columnName.isEmpty()) {
            return;
        }
        if (columnName.isBlank()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.BLANK));
        }
        if (columnName.trim().length() != columnName.length()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.NOT_TRIMMED));
        }
    }

    /**
     * Refuses an empty name too.
     *
     * @param columnName the name
     * @param invalidStateToMessage gives the text for what is wrong
     * @throws InvalidSettingsException if the name is empty, blank or has white space at an end
     */
    public static void validateColumnName(final String columnName,
        final Function<InvalidColumnNameState, String> invalidStateToMessage) throws InvalidSettingsException {
        if (columnName == null || columnName.isEmpty()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.EMPTY));
        }
        validatePossiblyEmptyColumnName(columnName, invalidStateToMessage);
    }

    /** What is wrong with a column name. */
    public enum InvalidColumnNameState {
        /** no character */
        EMPTY,
        /** white space only */
        BLANK,
        /** white space at an end */
        NOT_TRIMMED
    }

    /** The dialog's check of a name that must not be empty. */
    public static final class ColumnNameValidation extends PatternValidation {

        @Override
        public String getPattern() {
            return TRIMMED;
        }

        @Override
        public String getErrorMessage() {
            return "The string must start and end with a non-whitespace character.";
        }
    }

    /** The dialog's check of a name that may be empty. */
    public static final class EmptyOrColumnNameValidation extends PatternValidation {

        @Override
        public String getPattern() {
            return "(" + TRIMMED + ")?";
        }

        @Override
        public String getErrorMessage() {
            return "The string must either be empty or start and end with a non-whitespace character.";
        }
    }
}
