// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.features.VoiQuality;

/** The third output: for each row, image and VOI, on how many voxels of what kind the features stand. */
final class QualityTable {

    /** Columns of the table. */
    static final DataTableSpec SPEC = new DataTableSpec("Quality",
        new String[]{"row", "image", "voi", "voxels", "measured", "not_finite", "levels_occupied", "clipped_share",
            "outside_field_of_view_share", "spacing_i_mm", "spacing_j_mm", "spacing_k_mm"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, IntCell.TYPE, IntCell.TYPE, IntCell.TYPE, IntCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    /**
     * A row of the table.
     *
     * @param row the patient's row key
     * @param image the image's column
     * @param voi the VOI's column
     * @param counts the counts; null when nothing was measured
     * @param clipped share of the VOI's voxels that the normaliser clipped; empty when none made the image
     * @param spacing distance of voxel centres; null when the image is missing
     * @param reason why there are no counts; null when there are
     */
    record Entry(String row, String image, String voi, VoiQuality counts, OptionalDouble clipped, double[] spacing,
        String reason) {
    }

    private QualityTable() {
    }

    /**
     * @param entries the rows in order
     * @param exec where the table is made
     * @return the table
     */
    static BufferedDataTable of(final Collection<List<Entry>> entries, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long row = 0;
        for (List<Entry> patient : entries) {
            for (Entry entry : patient) {
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), cells(entry)));
            }
        }
        container.close();
        return container.getTable();
    }

    private static DataCell[] cells(final Entry entry) {
        final VoiQuality counts = entry.counts();
        return new DataCell[]{new StringCell(entry.row()), new StringCell(entry.image()), new StringCell(entry.voi()),
            count(entry, counts == null ? 0 : counts.voxels()), count(entry, counts == null ? 0 : counts.measured()),
            count(entry, counts == null ? 0 : counts.notFinite()), levels(entry),
            counts == null ? new MissingCell(entry.reason())
                : share(entry.clipped(), "The image does not come from an Intensity Normalizer."),
            counts == null ? new MissingCell(entry.reason()) : share(outside(counts), "The VOI is empty."), spacing(entry, 0),
            spacing(entry, 1), spacing(entry, 2)};
    }

    private static DataCell count(final Entry entry, final int number) {
        return entry.counts() == null ? new MissingCell(entry.reason()) : new IntCell(number);
    }

    private static DataCell levels(final Entry entry) {
        if (entry.counts() != null && entry.counts().occupiedLevels() == 0) {
            return new MissingCell("No family of features that needs grey levels was measured.");
        }
        return count(entry, entry.counts() == null ? 0 : entry.counts().occupiedLevels());
    }

    private static OptionalDouble outside(final VoiQuality counts) {
        return counts.voxels() == 0 ? OptionalDouble.empty()
            : OptionalDouble.of((double)counts.outsideFieldOfView() / counts.voxels());
    }

    private static DataCell share(final OptionalDouble share, final String reason) {
        return share.isPresent() ? new DoubleCell(share.getAsDouble()) : new MissingCell(reason);
    }

    private static DataCell spacing(final Entry entry, final int axis) {
        return entry.spacing() == null ? new MissingCell(entry.reason()) : new DoubleCell(entry.spacing()[axis]);
    }
}
