// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.ports;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a Cox model without the model: its outcome, its covariates and its strata. */
public final class CoxModelPortObjectSpec extends AbstractSimplePortObjectSpec {

    private static final String TIME = "time_column";

    private static final String EVENT = "event_column";

    private static final String STRATA = "strata_column";

    private static final String NUMBERS = "numbers";

    private static final String CATEGORIES = "categories";

    private String timeColumn = "";

    private String eventColumn = "";

    private String strataColumn = "";

    private List<String> numbers = List.of();

    private List<String> categories = List.of();

    /** Used by KNIME before {@link #load(ModelContentRO)}. */
    public CoxModelPortObjectSpec() {
    }

    /**
     * @param timeColumn the column of the follow-up time
     * @param eventColumn the column of the event
     * @param strataColumn the column of the strata; empty without strata
     * @param numbers covariates that are numbers
     * @param categories covariates that are categories
     */
    public CoxModelPortObjectSpec(final String timeColumn, final String eventColumn, final String strataColumn,
        final List<String> numbers, final List<String> categories) {
        this.timeColumn = timeColumn;
        this.eventColumn = eventColumn;
        this.strataColumn = strataColumn;
        this.numbers = List.copyOf(numbers);
        this.categories = List.copyOf(categories);
    }

    /** @return the column of the follow-up time */
    public String timeColumn() {
        return timeColumn;
    }

    /** @return the column of the event */
    public String eventColumn() {
        return eventColumn;
    }

    /** @return the column of the strata; empty without strata */
    public String strataColumn() {
        return strataColumn;
    }

    /** @return covariates that are numbers */
    public List<String> numbers() {
        return numbers;
    }

    /** @return covariates that are categories */
    public List<String> categories() {
        return categories;
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addString(TIME, timeColumn);
        model.addString(EVENT, eventColumn);
        model.addString(STRATA, strataColumn);
        model.addStringArray(NUMBERS, numbers.toArray(String[]::new));
        model.addStringArray(CATEGORIES, categories.toArray(String[]::new));
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        timeColumn = model.getString(TIME);
        eventColumn = model.getString(EVENT);
        strataColumn = model.getString(STRATA);
        numbers = List.of(model.getStringArray(NUMBERS));
        categories = List.of(model.getStringArray(CATEGORIES));
    }

    /** Reads and writes the spec. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<CoxModelPortObjectSpec> {
    }
}
