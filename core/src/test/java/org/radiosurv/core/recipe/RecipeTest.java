// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

class RecipeTest {

    private static final Grid NATIVE = new Grid(4, 4, 4, Affine.identity());

    private static final Grid COMMON = new Grid(5, 5, 5, Affine.scaling(2, 2, 2));

    private static final Grid TEMPLATE = new Grid(6, 6, 6, Affine.scaling(-1, 1, 1));

    private static final Affine FIRST = Affine.of(1, 0.1, 0, 3, 0, 1, 0, 4, 0, 0, 1, 5, 0, 0, 0, 1);

    private static final Affine SECOND = Affine.of(0, -1, 0, 1, 1, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 1);

    static Recipe.Source source(final String name, final Grid grid) {
        return new Recipe.Source(name, "0123456789abcdef".repeat(4), grid, Datatype.INT16);
    }

    @Test
    void consecutiveResamplesBecomeOne() {
        final Recipe levels = new Recipe.GreyLevels(source("t1", NATIVE), 0, 100, 256);
        final Recipe once = new Recipe.Resample(levels, FIRST, COMMON, Interpolation.LINEAR);
        final Recipe.Resample twice = new Recipe.Resample(once, SECOND, TEMPLATE, Interpolation.CUBIC);
        assertSame(levels, twice.v());
        // template world -> common world by SECOND, then common world -> native world by FIRST
        assertEquals(FIRST.times(SECOND), twice.matrix());
        assertEquals(TEMPLATE, twice.grid());
        assertEquals(Interpolation.CUBIC, twice.interpolation());
        assertEquals(OptionalInt.of(256), twice.levelCount());
    }

    @Test
    void membershipStaysMembershipThroughConsecutiveResamples() {
        final Recipe once = new Recipe.Resample(source("core", NATIVE), FIRST, COMMON, Interpolation.LABEL);
        assertEquals(Interpolation.LABEL,
            new Recipe.Resample(once, SECOND, TEMPLATE, Interpolation.NEAREST).interpolation());
    }

    @Test
    void trailingResampleIsStrippedOthersAreKept() {
        final Recipe core = source("core", NATIVE);
        final Recipe resampled = new Recipe.Resample(core, FIRST, COMMON, Interpolation.LABEL);
        assertSame(core, resampled.withoutTrailingResample());
        assertSame(core, core.withoutTrailingResample());
        final Recipe union = new Recipe.Union(resampled, source("whole", COMMON));
        assertSame(union, union.withoutTrailingResample());
    }

    @Test
    void knowsWhatIsAMask() {
        final Recipe file = source("core", NATIVE);
        assertFalse(file.isMask());
        assertTrue(file.mayBeMask());
        assertTrue(new Recipe.Subtract(file, file).isMask());
        assertTrue(new Recipe.Resample(file, FIRST, COMMON, Interpolation.LABEL).isMask());
        final Recipe nearest = new Recipe.Resample(file, FIRST, COMMON, Interpolation.NEAREST);
        assertTrue(nearest.mayBeMask() && !nearest.isMask());
        assertFalse(new Recipe.Resample(file, FIRST, COMMON, Interpolation.LINEAR).mayBeMask());
        assertFalse(new Recipe.GreyLevels(file, 0, 1, 2).mayBeMask());
    }

    @Test
    void refusesWhatMakesNoSense() {
        final Recipe file = source("a", NATIVE);
        final Recipe levels = new Recipe.GreyLevels(file, 0, 1, 2);
        final Recipe mask = new Recipe.Union(file, file);
        assertThrows(InputException.class, () -> new Recipe.Union(levels, file));
        assertThrows(InputException.class, () -> new Recipe.Subtract(file, levels));
        assertThrows(InputException.class, () -> new Recipe.GreyLevels(mask, 0, 1, 2));
        assertThrows(InputException.class, () -> new Recipe.Prewitt(mask, PrewittMode.SLICE));
        assertThrows(InputException.class, () -> new Recipe.Resample(mask, FIRST, COMMON, Interpolation.LINEAR));
        assertThrows(InputException.class, () -> new Recipe.Resample(levels, FIRST, COMMON, Interpolation.LABEL));
        assertThrows(InputException.class,
            () -> new Recipe.Resample(file, Affine.scaling(1, 0, 1), COMMON, Interpolation.LINEAR));
        assertThrows(InputException.class, () -> new Recipe.GreyLevels(file, 2, 1, 256));
        assertThrows(InputException.class, () -> new Recipe.GreyLevels(file, Double.NaN, 1, 256));
        assertThrows(InputException.class, () -> new Recipe.GreyLevels(file, 0, 1, 1));
        assertThrows(InputException.class, () -> new Recipe.Source("", "0".repeat(64), NATIVE, Datatype.INT16));
        assertThrows(InputException.class, () -> new Recipe.Source("a", "ABC", NATIVE, Datatype.INT16));
    }

    @Test
    void gdZScoreNeedsItsMaskAndACommonGrid() {
        final Recipe t1 = source("t1", NATIVE);
        final Recipe elsewhere = source("t1gd", COMMON);
        final Optional<Recipe> none = Optional.empty();
        final InputException grids = assertThrows(InputException.class,
            () -> new Recipe.GdZScore(t1, elsewhere, none, GdRegion.POSITIVE, GdFormula.DIFFERENCE, 1, 0, 1));
        assertTrue(grids.getMessage().contains("4 x 4 x 4") && grids.getMessage().contains("5 x 5 x 5"), grids.getMessage());
        assertThrows(InputException.class,
            () -> new Recipe.GdZScore(t1, t1, none, GdRegion.MASK, GdFormula.DIFFERENCE, 1, 0, 1));
        assertThrows(InputException.class,
            () -> new Recipe.GdZScore(t1, t1, Optional.of(elsewhere), GdRegion.MASK, GdFormula.DIFFERENCE, 1, 0, 1));
        assertThrows(InputException.class,
            () -> new Recipe.GdZScore(t1, t1, none, GdRegion.HEAD, GdFormula.DIFFERENCE, 1, 0, 0));
        assertThrows(InputException.class,
            () -> new Recipe.GdZScore(t1, t1, none, GdRegion.HEAD, GdFormula.DIFFERENCE, 2, 0, 1));
    }

    @Test
    void masksOnDifferentGridsAreNamed() {
        final InputException error = assertThrows(InputException.class,
            () -> new Recipe.Subtract(source("whole", NATIVE), source("core", COMMON)));
        assertTrue(error.getMessage().contains("4 x 4 x 4, 1 x 1 x 1 mm")
            && error.getMessage().contains("5 x 5 x 5, 2 x 2 x 2 mm"), error.getMessage());
    }

    @Test
    void listsItsFiles() {
        final Recipe tree = new Recipe.Subtract(source("whole", NATIVE), source("core", NATIVE));
        assertEquals(List.of("whole", "core"), tree.sources().map(Recipe.Source::location).toList());
    }
}
