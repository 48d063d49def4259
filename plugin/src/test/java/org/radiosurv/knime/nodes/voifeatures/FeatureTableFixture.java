// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.node.port.PortObject;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageCells;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.standin.nodes.NodeRunner;

/** Cubes of 6 x 6 x 6 voxels whose VOI is the inner 4 x 4 x 4, and nodes that measure them. */
abstract class FeatureTableFixture {


    static final Grid CUBE = new Grid(6, 6, 6, Affine.identity());

    static final Grid THICK = new Grid(6, 6, 6, Affine.scaling(1, 1, 2));

    @TempDir
    Path temporary;

    Bench bench;

    ImageCells cells;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
        cells = new ImageCells(temporary);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    static VoiFeatureTableParameters parameters(final FeaturePreset preset) {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.preset = preset;
        return parameters;
    }

    static NodeRunner node(final VoiFeatureTableParameters parameters) throws Exception {
        return Bench.node(new VoiFeatureTableNodeFactory(), parameters);
    }

    static DataTableSpec spec(final String... images) {
        final String[] names = Arrays.copyOf(images, images.length + 1);
        names[images.length] = "core";
        final DataType[] types = new DataType[names.length];
        Arrays.fill(types, VolumeCell.TYPE);
        types[images.length] = VoiCell.TYPE;
        return new DataTableSpec(names, types);
    }

    static double noise(final int index) {
        return index * 7919L % 101;
    }

    Recipe levels(final Grid grid) throws Exception {
        return new Recipe.GreyLevels(cells.source(grid, FeatureTableFixture::noise), 0, 90, 256);
    }

    DataCell inner(final Grid grid) throws Exception {
        return cells.voi(grid, n -> isInner(n % 6) && isInner(n / 6 % 6) && isInner(n / 36) ? 1 : 0);
    }

    static boolean isInner(final int position) {
        return position > 0 && position < 5;
    }

    static double number(final PortObject table, final int row, final String column) {
        final DataCell cell = Bench.cell(table, row, column);
        return cell instanceof IntValue whole ? whole.getIntValue() : ((DoubleValue)cell).getDoubleValue();
    }

    static String warning(final NodeRunner.Executed executed) {
        return executed.warning().orElse("");
    }
}
