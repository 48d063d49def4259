// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftireader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.bids.ClinicalColumn;
import org.radiosurv.core.bids.Cohort;
import org.radiosurv.core.bids.VoiColumn;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;

/**
 * The columns of the output, fixed when the node is configured: images, then VOIs, then clinical columns, each by name.
 *
 * @param images image columns
 * @param vois VOI columns
 * @param clinical clinical columns
 */
record CohortColumns(List<String> images, List<VoiColumn> vois, List<ClinicalColumn> clinical) {

    /**
     * @param cohort what the folder holds
     * @param parameters the settings, which may fix the lists of images and VOIs
     * @return the columns
     */
    static CohortColumns of(final Cohort cohort, final NiftiReaderParameters parameters) {
        final List<String> images = parameters.imageNames().isEmpty() ? cohort.images() : parameters.imageNames();
        final List<String> vois = parameters.voiNames().isEmpty() ? cohort.voiNames() : parameters.voiNames();
        final Cohort fixed = cohort.withColumns(images, vois);
        return new CohortColumns(fixed.images(), fixed.vois(),
            fixed.clinical().stream().sorted(Comparator.comparing(ClinicalColumn::name)).toList());
    }

    /**
     * @return the table's columns
     * @throws InvalidSettingsException if two columns would have one name
     */
    DataTableSpec spec() throws InvalidSettingsException {
        final List<DataColumnSpec> columns = new ArrayList<>();
        images.forEach(name -> columns.add(new DataColumnSpecCreator(name, VolumeCell.TYPE).createSpec()));
        vois.forEach(voi -> columns.add(ColumnProperty.column(voi.name(), VoiCell.TYPE,
            voi.drawnOn().map(image -> Map.of(ColumnProperty.DRAWN_ON, image)).orElse(Map.of()))));
        clinical.forEach(column -> columns.add(new DataColumnSpecCreator(column.name(), type(column)).createSpec()));
        final DataColumnSpec[] all = columns.toArray(DataColumnSpec[]::new);
        FreeNames.check(new DataTableSpec(), List.of(), all,
            "Rename the image, VOI or column of participants.tsv, or fix the lists of columns in the dialog.");
        return new DataTableSpec("Cohort", all);
    }

    private static DataType type(final ClinicalColumn column) {
        return switch (column.type()) {
            case INTEGER -> IntCell.TYPE;
            case NUMBER -> DoubleCell.TYPE;
            case TEXT -> StringCell.TYPE;
        };
    }

    /**
     * @param others other columns
     * @return names that are there and not here, ascending
     */
    List<String> lacks(final CohortColumns others) {
        final Set<String> known = names();
        return others.names().stream().filter(name -> !known.contains(name)).sorted().toList();
    }

    private Set<String> names() {
        final Set<String> names = new HashSet<>(images);
        vois.forEach(voi -> names.add(voi.name()));
        clinical.forEach(column -> names.add(column.name()));
        return names;
    }
}
