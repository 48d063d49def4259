// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.features.FeatureDescriptor;

/** The second output: one row per feature column that says what the column holds, and one per copy that is left out. */
final class FeatureDocumentation {

    /** Columns of the table; the row key is the feature column's name. */
    static final DataTableSpec SPEC = new DataTableSpec("Features",
        new String[]{"column", "image", "voi", "tag", "name", "ibsi_code", "family", "aggregation", "unit", "measured",
            "for_modelling", "remark"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE,
            StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, BooleanCell.TYPE, BooleanCell.TYPE, StringCell.TYPE});

    private FeatureDocumentation() {
    }

    static BufferedDataTable of(final FeaturePlan plan, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        plan.columns().forEach(column -> container.addRowToTable(row(column, true)));
        plan.leftOut().forEach(column -> container.addRowToTable(row(column, false)));
        container.close();
        return container.getTable();
    }

    private static DefaultRow row(final FeaturePlan.FeatureColumn column, final boolean measured) {
        final FeatureDescriptor descriptor = column.descriptor();
        return new DefaultRow(new RowKey(column.name()), text(column.name()), text(column.image()), text(column.voi()),
            text(descriptor.tag()), text(descriptor.name()), text(descriptor.ibsiCode()), text(descriptor.family().word()),
            text(descriptor.aggregation()), text(descriptor.unit()), truth(measured),
            truth(measured && column.isForModelling()), text(column.redundancy().orElse("")));
    }

    private static DataCell truth(final boolean holds) {
        return holds ? BooleanCell.TRUE : BooleanCell.FALSE;
    }

    private static DataCell text(final String text) {
        return text == null || text.isEmpty() ? DataType.getMissingCell() : new StringCell(text);
    }
}
