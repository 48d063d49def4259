// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;

/** Says in the dialog how many columns each preset makes of the chosen images and VOIs. */
final class PresetCounts extends ColumnCounts {

    @Override
    protected Optional<Message> message(final DataTableSpec spec) {
        final List<String> lines = new ArrayList<>();
        boolean works = true;
        for (FeaturePreset each : FeaturePreset.values()) {
            try {
                lines.add(FeaturePreset.label(each) + ": " + text(plan(each, spec)));
            } catch (InvalidSettingsException e) {
                works &= each != chosen();
                lines.add(FeaturePreset.label(each) + ": " + (each == chosen() ? e.getMessage() : "not possible"));
            }
        }
        return Optional.of(new Message("Columns that each preset makes", String.join("; ", lines),
            works ? MessageType.INFO : MessageType.WARNING));
    }

    private static String text(final FeaturePlan plan) {
        return plan.columns().size() + " (" + plan.images().size() + (plan.images().size() == 1 ? " image" : " images") + " in "
            + plan.vois().size() + (plan.vois().size() == 1 ? " VOI)" : " VOIs)");
    }
}
