// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.ports;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of an SPCA model without the model: its outcome, and after training the features that it needs. */
public final class SpcaModelPortObjectSpec extends AbstractSimplePortObjectSpec {

    private static final String TIME = "time_column";

    private static final String EVENT = "event_column";

    private static final String FEATURES = "needed_features";

    private static final String COMPONENTS = "components";

    private String timeColumn = "";

    private String eventColumn = "";

    private List<String> neededFeatures = List.of();

    private int components = 1;

    /** Used by KNIME before {@link #load(ModelContentRO)}. */
    public SpcaModelPortObjectSpec() {
    }

    /**
     * @param timeColumn the column of the follow-up time
     * @param eventColumn the column of the event
     * @param neededFeatures the features that the model needs; none while it is not trained
     * @param components number of principal components that were asked for; the model may have fewer
     */
    public SpcaModelPortObjectSpec(final String timeColumn, final String eventColumn, final List<String> neededFeatures,
        final int components) {
        this.components = components;
        this.timeColumn = timeColumn;
        this.eventColumn = eventColumn;
        this.neededFeatures = List.copyOf(neededFeatures);
    }

    /** @return the column of the follow-up time */
    public String timeColumn() {
        return timeColumn;
    }

    /** @return the column of the event */
    public String eventColumn() {
        return eventColumn;
    }

    /** @return number of principal components that were asked for; the model may have fewer */
    public int components() {
        return components;
    }

    /** @return the features that the model needs; none while it is not trained */
    public List<String> neededFeatures() {
        return neededFeatures;
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addString(TIME, timeColumn);
        model.addString(EVENT, eventColumn);
        model.addStringArray(FEATURES, neededFeatures.toArray(String[]::new));
        model.addInt(COMPONENTS, components);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        timeColumn = model.getString(TIME);
        eventColumn = model.getString(EVENT);
        neededFeatures = List.of(model.getStringArray(FEATURES));
        components = model.getInt(COMPONENTS);
    }

    /** Reads and writes the spec. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<SpcaModelPortObjectSpec> {
    }
}
