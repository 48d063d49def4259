// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.cells.VolumeValue;

/** The images and VOIs of one row that are there. */
final class PatientImages {

    private final Map<String, Recipe> recipes = new LinkedHashMap<>();

    /**
     * @param row a row
     * @param spec its table
     * @param columns image and VOI columns
     */
    PatientImages(final DataRow row, final DataTableSpec spec, final List<String> columns) {
        for (String column : columns) {
            final DataCell cell = row.getCell(spec.findColumnIndex(column));
            if (!cell.isMissing()) {
                recipes.put(column, ((VolumeValue)cell).getRecipe());
            }
        }
    }

    Optional<Recipe> find(final String column) {
        return Optional.ofNullable(recipes.get(column));
    }

    Recipe get(final String column) {
        return recipes.get(column);
    }

    /** @return the scan that an image was made from */
    Recipe origin(final String column) {
        return Origin.of(recipes.get(column));
    }
}
