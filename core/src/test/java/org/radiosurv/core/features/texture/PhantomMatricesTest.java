// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.Phantom;
import org.radiosurv.core.features.ReferenceTable;
import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.region.BorderDistance;
import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.features.region.LevelBlock;

import com.fasterxml.jackson.databind.JsonNode;

/** The texture matrices of the IBSI phantom, cell by cell, and the features of each direction. */
class PhantomMatricesTest {

    private static final JsonNode MATRICES = ReferenceTable.json("texture-matrices-3d.json");

    private static final LevelBlock BLOCK = block();

    private static LevelBlock block() {
        final IntensityMask voxels = IntensityMask.of(Phantom.image(), Phantom.voi());
        final int[] levels = IntStream.range(0, voxels.count()).map(n -> (int)voxels.intensity(n)).toArray();
        return LevelBlock.of(new GreyLevels(voxels, levels, 6), 1);
    }

    static List<Direction> directions() {
        return Direction.SPACE;
    }

    private static String name(final Direction direction) {
        return "(" + direction.di() + ", " + direction.dj() + ", " + direction.dk() + ")";
    }

    @ParameterizedTest
    @MethodSource("directions")
    void coOccurrences(final Direction direction) {
        final int offset = BLOCK.offset(direction.di(), direction.dj(), direction.dk());
        final List<PairCounts> forms = List.of(new DensePairCounts(BLOCK.levels().occupied()), new SparsePairCounts());
        for (final PairCounts pairs : forms) {
            pairs.count(BLOCK.ranks(), BLOCK.positions(), 0, BLOCK.positions().length, offset);
            final int[][] matrix = new int[6][6];
            pairs.forEach((lower, upper, count) -> {
                matrix[BLOCK.levels().levelOfRank(lower) - 1][BLOCK.levels().levelOfRank(upper) - 1] += count;
                matrix[BLOCK.levels().levelOfRank(upper) - 1][BLOCK.levels().levelOfRank(lower) - 1] += count;
            });
            assertSame(MATRICES.get("glcm_3d").get(name(direction)), matrix);
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void runLengths(final Direction direction) {
        final RunLengthMatrix runs = new RunLengthMatrix(BLOCK.levels());
        runs.count(BLOCK, 0, BLOCK.positions().length, direction);
        assertSame(MATRICES.get("glrlm_3d").get(name(direction)), runs.matrix());
    }

    @Test
    void zonesAndDependences() {
        final SizeZoneMatrix sizes = new SizeZoneMatrix(BLOCK, false);
        final DistanceZoneMatrix distances = new DistanceZoneMatrix(BLOCK, false,
            BorderDistance.of(Phantom.voi(), false).of(BLOCK.levels().voxels()));
        final DependenceMatrix dependences = new DependenceMatrix(BLOCK, false);
        List.of(sizes, distances, dependences)
            .forEach((Consumer<UndirectedMatrix>)matrix -> matrix.count(0, BLOCK.positions().length));
        assertSame(MATRICES.get("glszm_3d"), sizes.matrix());
        assertSame(MATRICES.get("gldzm_3d"), distances.matrix());
        assertSame(MATRICES.get("ngldm_3d"), dependences.matrix());
    }

    @Test
    void toneDifferences() {
        final ToneDifferenceMatrix matrix = new ToneDifferenceMatrix(BLOCK, false);
        matrix.count(0, BLOCK.positions().length);
        for (int rank = 1; rank <= BLOCK.levels().occupied(); rank++) {
            final int level = BLOCK.levels().levelOfRank(rank);
            assertEquals(MATRICES.get("ngtdm_3d").get("n").get(level - 1).asLong(), matrix.voxels()[rank]);
            assertEquals(MATRICES.get("ngtdm_3d").get("s").get(level - 1).asDouble(), matrix.differences()[rank],
                1e-12);
        }
    }

    private static void assertSame(final JsonNode expected, final LevelSizeMatrix measured) {
        final int[][] matrix = new int[expected.size()][expected.get(0).size()];
        measured.forEach((rank, size, count) -> matrix[BLOCK.levels().levelOfRank(rank) - 1][size - 1] = count);
        assertSame(expected, matrix);
    }

    private static void assertSame(final JsonNode expected, final int[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            final int[] cells = new int[expected.get(row).size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = expected.get(row).get(column).asInt();
            }
            assertArrayEquals(cells, matrix[row], "level " + (row + 1));
        }
    }

    @Test
    void featuresPerDirection() {
        compare("glcm-features-per-direction.json", CoOccurrenceFeature.values(),
            DirectionalTexture.coOccurrence(BLOCK, 1, Progress.NONE));
        compare("glrlm-features-per-direction.json", RunLengthFeature.values(),
            DirectionalTexture.runLength(BLOCK, Progress.NONE));
    }

    private static void compare(final String file, final FeatureDefinition[] features,
        final DirectionalTexture texture) {
        final JsonNode expected = ReferenceTable.json(file);
        assertEquals(13, expected.size());
        for (int n = 0; n < Direction.SPACE.size(); n++) {
            final JsonNode row = expected.get(name(Direction.SPACE.get(n)));
            assertEquals(features.length, row.size());
            for (final FeatureDefinition feature : features) {
                final String name = feature.named().tag().replaceFirst("^[a-z]+_", "");
                assertClose(row.get(name).asDouble(), texture.perDirection().get(n)[feature.ordinal()], 1e-12, 1e-12,
                    name(Direction.SPACE.get(n)) + " " + name);
            }
        }
    }
}
