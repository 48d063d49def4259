// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.radiosurv.knime.cells.VoiValue;
import org.radiosurv.knime.cells.VolumeValue;

/** The image and VOI columns of a table. A VOI is a volume too, so images are volumes that are no VOI. */
public final class ImageColumns {

    private ImageColumns() {
    }

    /**
     * @param column a column
     * @return whether it holds images (and no VOIs)
     */
    public static boolean isImage(final DataColumnSpec column) {
        return column.getType().isCompatible(VolumeValue.class) && !isVoi(column);
    }

    /**
     * @param column a column
     * @return whether it holds VOIs
     */
    public static boolean isVoi(final DataColumnSpec column) {
        return column.getType().isCompatible(VoiValue.class);
    }

    /**
     * @param spec a table
     * @return the names of its image columns, in table order
     */
    public static List<String> images(final DataTableSpec spec) {
        return spec.stream().filter(ImageColumns::isImage).map(DataColumnSpec::getName).toList();
    }

    /**
     * @param spec a table
     * @return the names of its VOI columns, in table order
     */
    public static List<String> vois(final DataTableSpec spec) {
        return spec.stream().filter(ImageColumns::isVoi).map(DataColumnSpec::getName).toList();
    }

    /** Offers the image columns of the first table. */
    public static final class ImageChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        public ImageChoices() {
            super(VolumeValue.class);
        }

        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return isImage(column);
        }
    }

    /** Offers the VOI columns of the first table. */
    public static final class VoiChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        public VoiChoices() {
            super(VoiValue.class);
        }
    }

    /** Offers image and VOI columns of the first table. */
    public static final class VolumeChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        public VolumeChoices() {
            super(VolumeValue.class);
        }
    }

    /**
     * @param input what a dialog or a fresh node knows of its inputs
     * @return the first table's columns, none when it is not connected
     */
    public static List<DataColumnSpec> columns(final NodeParametersInput input) {
        return input.getInTableSpec(0).map(spec -> spec.stream().toList()).orElse(List.of());
    }
}
