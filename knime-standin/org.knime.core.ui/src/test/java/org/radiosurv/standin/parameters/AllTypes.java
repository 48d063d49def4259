// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.Label;

/** One field of every kind, with the values that the sample of the real engine was saved with. */
final class AllTypes implements NodeParameters {

    enum Mode {
        @Label("A label")
        ALPHA, @Label("B label")
        BETA_TWO
    }

    static final class Group implements WidgetGroup, Persistable {

        @Widget(title = "Inner", description = "A number.")
        int m_inner = 7;

        @Widget(title = "No prefix", description = "A text.")
        String noPrefix = "np";
    }

    static final class Element implements NodeParameters {

        @Widget(title = "Name", description = "A text.")
        String m_name = "nested";

        @Widget(title = "Value", description = "A number.")
        double m_val = 1.5;
    }

    @Widget(title = "Text", description = "A text.")
    String m_str = "text";

    @Widget(title = "Null", description = "A text that is null.")
    String m_nullStr;

    @Widget(title = "Integer", description = "A number.")
    int m_int = 3;

    @Widget(title = "Long", description = "A number.")
    long m_long = 4;

    @Widget(title = "Double", description = "A number.")
    double m_dbl = 0.1;

    @Widget(title = "Boolean", description = "Yes or no.")
    boolean m_bool = true;

    @Widget(title = "Enum", description = "A choice.")
    Mode m_enum = Mode.BETA_TWO;

    @Widget(title = "Texts", description = "Texts.")
    String[] m_strs = {"a", "b"};

    double[] m_dbls = {1, 2.5};

    @Widget(title = "Optional double", description = "A number or nothing.")
    Optional<Double> m_optD = Optional.of(2.0);

    @Widget(title = "Empty double", description = "A number or nothing.")
    Optional<Double> m_optEmpty = Optional.empty();

    @Widget(title = "Optional text", description = "A text or nothing.")
    Optional<String> m_optS = Optional.of("x");

    @Widget(title = "Empty text", description = "A text or nothing.")
    Optional<String> m_optSEmpty = Optional.empty();

    Group m_group = new Group();

    @Widget(title = "Array", description = "Several.")
    @ArrayWidget(elementTitle = "Item")
    Element[] m_array = {new Element(), new Element()};

    @Widget(title = "Date", description = "A date.")
    LocalDate m_date = LocalDate.of(2026, 1, 2);

    @Widget(title = "Time", description = "A time.")
    LocalTime m_time = LocalTime.of(1, 2);

    @Widget(title = "Date and time", description = "A date and a time.")
    LocalDateTime m_dt = LocalDateTime.of(2026, 1, 2, 3, 4);

    @Widget(title = "Plain", description = "A text.")
    String noPrefix = "np";

    @Widget(title = "Migrated", description = "A number.")
    @Migrate(loadDefaultIfAbsent = true)
    int m_migrated = 42;

    @Widget(title = "Rows", description = "A number.")
    @Persist(configKey = "rows_key")
    int m_rows = 6;

    /** invisible to KNIME */
    @SuppressWarnings("unused")
    private int m_private = 1;

    transient int m_transient = 2;

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_int < 0) {
            throw new InvalidSettingsException("int must be >= 0 but is " + m_int);
        }
    }
}
