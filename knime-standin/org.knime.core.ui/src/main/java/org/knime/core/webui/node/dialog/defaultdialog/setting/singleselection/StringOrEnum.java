// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection;

import java.util.Objects;
import java.util.Optional;

import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;

/**
 * A choice between a text, such as a column name, and a constant, such as "row key".
 *
 * @param <E> the enum of the constants
 */
public final class StringOrEnum<E extends Enum<E>> implements Persistable {

    String m_regularChoice;

    @Persist(hidden = true)
    E m_specialChoice;

    StringOrEnum() {
        // for loading
    }

    /** @param regularChoice the text */
    public StringOrEnum(final String regularChoice) {
        m_regularChoice = regularChoice;
    }

    /** @param specialChoice the constant */
    public StringOrEnum(final E specialChoice) {
        m_specialChoice = specialChoice;
    }

    /** @return the constant, empty if a text is chosen */
    public Optional<E> getEnumChoice() {
        return m_regularChoice == null ? Optional.ofNullable(m_specialChoice) : Optional.empty();
    }

    /** @return the text, null if a constant is chosen */
    public String getStringChoice() {
        return m_regularChoice;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof StringOrEnum && Objects.equals(m_regularChoice, ((StringOrEnum<?>)obj).m_regularChoice)
            && Objects.equals(m_specialChoice, ((StringOrEnum<?>)obj).m_specialChoice);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_regularChoice, m_specialChoice);
    }
}
