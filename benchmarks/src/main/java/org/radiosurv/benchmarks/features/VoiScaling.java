// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Cost against the VOI's voxels, from a thousand to three million: a table on standard output and a figure.
 *
 * <pre>
 * java org.radiosurv.benchmarks.features.VoiScaling FIGURE.svg
 * </pre>
 */
public final class VoiScaling {

    private static final List<Integer> VOXELS =
        List.of(1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000);

    private VoiScaling() {
    }

    /**
     * @param arguments the figure's file
     * @throws Exception if writing fails
     */
    public static void main(final String[] arguments) throws Exception {
        final Map<String, FeatureSettings> settings = new LinkedHashMap<>();
        settings.put("all families in 3-D", FeatureSettings.defaults().withFamilies(EnumSet.allOf(Family.class)));
        settings.put("first order, histogram, GLCM, GLRLM", FeatureSettings.defaults());
        settings.put("GLCM", FeatureSettings.defaults().withFamilies(Set.of(Family.CM)));
        settings.put("GLSZM", FeatureSettings.defaults().withFamilies(Set.of(Family.SZM)));
        settings.put("morphology", FeatureSettings.defaults().withFamilies(Set.of(Family.MORPH)));
        final Map<String, Map<Double, Double>> seconds = new LinkedHashMap<>();
        System.out.println("| families | voxels | processor (s) | per million voxels (s) | allocated (MiB) |");
        System.out.println("|---|---|---|---|---|");
        for (final int wanted : VOXELS) {
            final Grid grid = SyntheticLesion.grid(wanted);
            final Volume image = SyntheticLesion.image(grid, 1);
            final Mask voi = SyntheticLesion.voi(grid, wanted, 10);
            for (final Map.Entry<String, FeatureSettings> each : settings.entrySet()) {
                final int warmUp = Math.max(2, 300_000 / wanted);
                final Repetition repetition = Repetition.of(warmUp, wanted > 500_000 ? 3 : 9,
                    () -> VoiFeatures.compute(image, voi, each.getValue(), Progress.NONE));
                seconds.computeIfAbsent(each.getKey(), key -> new TreeMap<>())
                    .put((double)voi.count(), repetition.processorSeconds());
                System.out.printf(Locale.ROOT, "| %s | %d | %.4f | %.3f | %.1f |%n", each.getKey(), voi.count(),
                    repetition.processorSeconds(), repetition.processorSeconds() * 1e6 / voi.count(), repetition.allocatedMib());
            }
        }
        Files.writeString(Path.of(arguments[0]), LogLogPlot.svg("voxels of the VOI", "seconds of one processor", seconds),
            StandardCharsets.UTF_8);
    }
}
