// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

class RecipeJsonTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    private static final Grid GRID = new Grid(3, 4, 5, Affine.of(-1, 0, 0, 90, 0, 1, 0, -126, 0, 0, 1.5, -72, 0, 0, 0, 1));

    private static final String GRID_JSON = "{\"size\":[3,4,5],\"affine\":"
        + "[-1.0,0.0,0.0,90.0,0.0,1.0,0.0,-126.0,0.0,0.0,1.5,-72.0,0.0,0.0,0.0,1.0]}";

    private static final Recipe SOURCE = RecipeTest.source("sub-01/anat/t1.nii.gz", GRID);

    private static final String SOURCE_JSON = "{\"radiosurv\":1,\"op\":\"source\",\"location\":\"sub-01/anat/t1.nii.gz\","
        + "\"sha256\":\"" + SHA + "\",\"grid\":" + GRID_JSON + ",\"datatype\":\"int16\"}";

    @Test
    void theFormOfASourceIsFixed() {
        assertEquals(SOURCE_JSON, SOURCE.toJson());
        assertEquals(SOURCE, Recipe.fromJson(SOURCE_JSON));
    }

    @Test
    void theFormOfEveryOperationIsFixed() {
        final String in = ",\"in\":[" + SOURCE_JSON + "]";
        final String pair = ",\"in\":[" + SOURCE_JSON + "," + SOURCE_JSON + "]";
        assertForm("greyLevels\"" + in + ",\"low\":0.0,\"high\":379.0,\"levels\":256",
            new Recipe.GreyLevels(SOURCE, 0, 379, 256));
        assertForm("prewitt\"" + in + ",\"mode\":\"slice\"", new Recipe.Prewitt(SOURCE, PrewittMode.SLICE));
        assertForm("union\"" + pair, new Recipe.Union(SOURCE, SOURCE));
        assertForm("subtract\"" + pair, new Recipe.Subtract(SOURCE, SOURCE));
        assertForm("intersect\"" + pair, new Recipe.Intersect(SOURCE, SOURCE));
        assertForm("resample\"" + in + ",\"matrix\":[1.0,0.0,0.0,2.5,0.0,1.0,0.0,0.0,0.0,0.0,1.0,0.0,0.0,0.0,0.0,1.0],"
            + "\"grid\":" + GRID_JSON + ",\"interpolation\":\"linear\"",
            new Recipe.Resample(SOURCE, Affine.translation(2.5, 0, 0), GRID, Interpolation.LINEAR));
        assertForm("gdZScore\"" + pair + ",\"region\":\"positive\",\"formula\":\"difference\",\"mean\":-50.2,\"sd\":27.8",
            gdZScore(GdFormula.DIFFERENCE, 1));
        assertForm("gdZScore\"" + pair
            + ",\"region\":\"positive\",\"formula\":\"regression\",\"slope\":0.5,\"mean\":-50.2,\"sd\":27.8",
            gdZScore(GdFormula.REGRESSION, 0.5));
    }

    private static Recipe gdZScore(final GdFormula formula, final double slope) {
        return new Recipe.GdZScore(SOURCE, SOURCE, Optional.empty(), GdRegion.POSITIVE, formula, slope, -50.2, 27.8);
    }

    private static void assertForm(final String expected, final Recipe recipe) {
        assertEquals("{\"radiosurv\":1,\"op\":\"" + expected + "}", recipe.toJson());
        assertEquals(recipe, Recipe.fromJson(recipe.toJson()));
    }

    @Test
    void theShortFormOfAGdZScoreIsRead() {
        final String json = "{\"radiosurv\":1,\"op\":\"gdZScore\",\"in\":[" + SOURCE_JSON + "," + SOURCE_JSON
            + "],\"formula\":\"difference\",\"mean\":-50.2,\"sd\":27.8}";
        assertEquals(gdZScore(GdFormula.DIFFERENCE, 1), Recipe.fromJson(json));
        final Recipe masked = Recipe.fromJson(json.replace("],\"formula", "," + SOURCE_JSON + "],\"formula"));
        assertEquals(GdRegion.MASK, ((Recipe.GdZScore)masked).region());
    }

    @Test
    void numbersComeBackToTheLastBit() {
        final Random random = new Random(11);
        for (int n = 0; n < 1000; n++) {
            final double[] m = random.doubles(16, -300, 300).toArray();
            System.arraycopy(new double[]{0, 0, 0, 1}, 0, m, 12, 4);
            final Recipe recipe = new Recipe.Resample(new Recipe.GreyLevels(SOURCE, random.nextGaussian() * 1e-7,
                1 + random.nextDouble() * 1e7, 2 + random.nextInt(1000)), Affine.of(m), GRID, Interpolation.CUBIC);
            assertEquals(recipe, Recipe.fromJson(recipe.toJson()));
        }
    }

    @Test
    void nestedResamplesOfOtherProgramsAreConcatenated() {
        final Recipe once = new Recipe.Resample(SOURCE, Affine.translation(1, 0, 0), GRID, Interpolation.LINEAR);
        final String nested = once.toJson().replace(SOURCE_JSON, once.toJson());
        final Recipe.Resample read = (Recipe.Resample)Recipe.fromJson(nested);
        assertEquals(SOURCE, read.v());
        assertEquals(Affine.translation(2, 0, 0), read.matrix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "\"radiosurv\":1 | \"radiosurv\":2 | version 2 | \"source\"",
        "\"radiosurv\":1 | \"radiosurv\":\"1\" | version \"1\" | \"source\"",
        "\"radiosurv\":1, | \"x\":1, | 'radiosurv' | none",
        "\"op\":\"source\" | \"op\":\"fourier\" | 'fourier' | version 1",
        "\"datatype\":\"int16\" | \"datatype\":\"int17\" | int17 | uint8",
        "\"datatype\":\"int16\" | \"datatype\":16 | 'datatype' | text",
        "\"size\":[3,4,5] | \"size\":[3,4] | 'grid' | size",
        "\"size\":[3,4,5] | \"size\":[3,4,5.5] | 'size' | 5.5",
        "\"size\":[3,4,5] | \"size\":[3,4,-5] | at least one voxel | 3 x 4 x -5",
        "\"affine\":[-1.0, | \"affine\":[ | 'affine' | 16 numbers",
        "\"affine\":[-1.0, | \"affine\":[\"-1\", | 'affine' | 16 numbers",
        "\"affine\":[-1.0, | \"affine\":[0.0, | inverted | determinant",
        ",\"datatype\" | ,\"smooth\":3,\"datatype\" | 'smooth' | 'source'",
        "\"op\" | \"in\":7,\"op\" | 'in' | list",
        "{\"radiosurv\" | [{\"radiosurv\" | JSON | Read",
        "{\"radiosurv\" | {{\"radiosurv\" | JSON | Read"})
    void saysWhatIsWrongWithBrokenText(final String part, final String broken, final String word, final String other) {
        final String json = SOURCE_JSON.replaceFirst(java.util.regex.Pattern.quote(part),
            java.util.regex.Matcher.quoteReplacement(broken));
        final String message = assertThrows(InputException.class, () -> Recipe.fromJson(json)).getMessage();
        assertTrue(message.contains(word) && message.contains(other), message);
    }

    @Test
    void refusesTheWrongNumberOfOperands() {
        final String one = "{\"radiosurv\":1,\"op\":\"union\",\"in\":[" + SOURCE_JSON + "]}";
        assertTrue(assertThrows(InputException.class, () -> Recipe.fromJson(one)).getMessage().contains("'union' has 2"));
        final String none = "{\"radiosurv\":1,\"op\":\"prewitt\",\"mode\":\"slice\"}";
        assertThrows(InputException.class, () -> Recipe.fromJson(none));
        assertThrows(InputException.class, () -> Recipe.fromJson(""));
        assertThrows(InputException.class, () -> Recipe.fromJson("null"));
        assertThrows(InputException.class, () -> Recipe.fromJson(SOURCE_JSON + "x"));
    }

    @Test
    void endlessNestingIsRefused() {
        final String deep = "{\"radiosurv\":1,\"op\":\"prewitt\",\"in\":[".repeat(100_000);
        assertThrows(InputException.class, () -> Recipe.fromJson(deep));
    }

    /** Random changes of single characters give a recipe or the one documented exception. */
    @Test
    void fuzzedTextIsARecipeOrAClearError() {
        final String json = new Recipe.Resample(new Recipe.GreyLevels(SOURCE, 0, 379, 256), Affine.translation(1, 2, 3), GRID,
            Interpolation.LINEAR).toJson();
        final Random random = new Random(12);
        int recipes = 0;
        for (int n = 0; n < 10_000; n++) {
            final StringBuilder text = new StringBuilder(json);
            for (int change = random.nextInt(3); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), "0123456789{}[]\",:.-eaz".charAt(random.nextInt(22)));
            }
            try {
                recipes += Recipe.fromJson(text.toString()).grid().voxels() > 0 ? 1 : 0;
            } catch (final InputException refused) {
                assertTrue(refused.getMessage().length() > 20, refused.getMessage());
            }
        }
        assertTrue(recipes > 100, recipes + " recipes");
    }

    @Test
    void wordsAreThoseOfTheCommandLine() {
        assertEquals(List.of("nearest", "linear", "cubic", "spline", "label"),
            List.of(Interpolation.values()).stream().map(Interpolation::word).toList());
        assertEquals(PrewittMode.VOLUME, PrewittMode.ofWord("volume"));
        assertEquals(GdFormula.ZDIFF, GdFormula.ofWord("zdiff"));
        assertEquals(GdRegion.HEAD, GdRegion.ofWord("head"));
        assertTrue(assertThrows(InputException.class, () -> GdFormula.ofWord("ratio")).getMessage()
            .contains("difference, regression, zdiff"));
    }
}
