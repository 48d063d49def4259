// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.radiosurv.core.features.Family;

/** Says in the dialog how many columns the chosen preset makes of each image, of each VOI and of each family. */
final class ChosenCounts extends ColumnCounts {

    @Override
    protected Optional<Message> message(final DataTableSpec spec) {
        try {
            return Optional.of(new Message("Columns of the chosen preset, " + FeaturePreset.label(chosen()),
                text(plan(chosen(), spec)), MessageType.INFO));
        } catch (InvalidSettingsException e) {
            return Optional.empty(); // the message about all presets tells why
        }
    }

    private static String text(final FeaturePlan plan) {
        final List<FeaturePlan.FeatureColumn> columns = plan.columns();
        final Map<String, Long> ofImage = counts(columns.stream().filter(column -> column.image() != null).toList(),
            FeaturePlan.FeatureColumn::image);
        final long alone = columns.stream().filter(column -> column.image() == null).count();
        final Map<String, Long> ofVoi = counts(columns, FeaturePlan.FeatureColumn::voi);
        final Map<Family, Long> ofFamily = counts(columns, column -> column.descriptor().family());
        return "Images: " + plan.images().stream().map(image -> image + " " + ofImage.getOrDefault(image, 0L))
            .collect(Collectors.joining(", ")) + (alone == 0 ? "" : ", VOIs without image " + alone)
            + ". VOIs: " + plan.vois().stream().map(voi -> voi + " " + ofVoi.getOrDefault(voi, 0L)).collect(Collectors.joining(", "))
            + ". Families: " + ofFamily.entrySet().stream().map(family -> family.getKey().label() + " " + family.getValue())
            .collect(Collectors.joining(", ")) + ".";
    }

    private static <K> Map<K, Long> counts(final List<FeaturePlan.FeatureColumn> columns,
        final Function<FeaturePlan.FeatureColumn, K> part) {
        return columns.stream().collect(Collectors.groupingBy(part, TreeMap::new, Collectors.counting()));
    }
}
