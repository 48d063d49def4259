// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;

/** Looks at the voxels' size and space, on which texture and shape depend. */
final class VoxelGrids {

    /** Spacings that differ by more than this share are told. */
    private static final double TOLERATED = 0.1;

    private VoxelGrids() {
    }

    /**
     * @param entries what was measured, by row number
     * @return a sentence when the spacing of an image differs between rows by more than a tenth, else ""
     */
    static String spacingWarning(final SortedMap<Long, List<QualityTable.Entry>> entries) {
        final Map<String, double[][]> extremes = new TreeMap<>();
        entries.values().stream().flatMap(List::stream).filter(entry -> entry.spacing() != null)
            .forEach(entry -> widen(extremes.computeIfAbsent(entry.image(), name -> empty()), entry.spacing()));
        final List<String> different =
            extremes.keySet().stream().filter(image -> differs(extremes.get(image))).toList();
        if (different.isEmpty()) {
            return "";
        }
        final double[][] first = extremes.get(different.get(0));
        return "Voxel spacing differs between rows by more than a tenth for "
            + different.stream().map(image -> "'" + image + "'").collect(Collectors.joining(", ")) + " (" + text(first[0]) + " to "
            + text(first[1]) + " mm); textures count voxels, so these rows are not comparable. Resample the images to one size, or "
            + "choose the preset IBSI 3-D.";
    }

    private static double[][] empty() {
        final double[][] extremes = new double[2][3];
        Arrays.fill(extremes[0], Double.POSITIVE_INFINITY);
        return extremes;
    }

    /** The order of the axes is no difference: spacings are compared by size. */
    private static void widen(final double[][] extremes, final double[] spacing) {
        final double[] sorted = spacing.clone();
        Arrays.sort(sorted);
        for (int axis = 0; axis < sorted.length; axis++) {
            extremes[0][axis] = Math.min(extremes[0][axis], sorted[axis]);
            extremes[1][axis] = Math.max(extremes[1][axis], sorted[axis]);
        }
    }

    private static boolean differs(final double[][] extremes) {
        for (int axis = 0; axis < extremes[0].length; axis++) {
            if (extremes[1][axis] > extremes[0][axis] * (1 + TOLERATED)) {
                return true;
            }
        }
        return false;
    }

    private static String text(final double[] spacing) {
        return Arrays.stream(spacing).mapToObj(size -> String.format(Locale.ROOT, "%.3g", size))
            .collect(Collectors.joining(" x "));
    }

    /**
     * @param spec the input
     * @param names image and VOI columns
     * @return a sentence when their properties say that they lie in the space of a template, else ""
     */
    static String templateWarning(final DataTableSpec spec, final List<String> names) {
        final List<String> template = names.stream().filter(name -> ColumnProperty.isInTemplateSpace(spec.getColumnSpec(name))).toList();
        return template.isEmpty() ? "" : "Texture and shape would be measured in the space of a template for "
            + template.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
            + ", where every brain has one size. Measure on the images before registration to the template.";
    }

    /**
     * An image that was resampled to the grid of another image of the patient is fine; one on a grid that none of the
     * patient's files has was brought to a template, or interpolated.
     *
     * @param recipe an image or VOI
     * @param row the patient
     * @return whether it lies on a grid of none of the patient's files
     */
    static boolean isForeign(final Recipe recipe, final DataRow row) {
        return recipe instanceof Recipe.Resample && row.stream().filter(VolumeValue.class::isInstance)
            .flatMap(cell -> ((VolumeValue)cell).getRecipe().sources()).map(Recipe.Source::grid)
            .noneMatch((final Grid grid) -> grid.sameAs(recipe.grid()));
    }
}
