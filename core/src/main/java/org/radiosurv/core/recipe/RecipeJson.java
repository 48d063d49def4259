// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.core.InputException;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/**
 * The stored form of recipes: {@code {"radiosurv":1,"op":OP,"in":[OPERAND...],PARAMETER...}}, keys in this order,
 * parameters in the order of the records of {@link Recipe}. Operands have the same form. A grid is
 * {@code {"size":[nx,ny,nz],"affine":[16 numbers, row by row]}}.
 *
 * <p>Reading is strict: an unknown version, operation, key or word is an error, because a release that does not know it
 * cannot compute the image that was meant.
 */
final class RecipeJson {

    static final int VERSION = 1;

    private static final ObjectMapper MAPPER =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RecipeJson() {
    }

    static String write(final Recipe recipe) {
        try {
            return MAPPER.writeValueAsString(tree(recipe));
        } catch (final JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON nodes can be written", impossible);
        }
    }

    static Recipe read(final String json) {
        try {
            return recipe(MAPPER.readTree(json));
        } catch (final JsonProcessingException malformed) {
            throw new InputException("A recipe is a JSON object", "text that breaks JSON's rules ("
                + malformed.getOriginalMessage() + ")", "Read the images again.", malformed);
        }
    }

    private static ObjectNode tree(final Recipe recipe) {
        final ObjectNode node = MAPPER.createObjectNode().put("radiosurv", VERSION).put("op", operation(recipe));
        if (!recipe.operands().isEmpty()) {
            final ArrayNode operands = node.putArray("in");
            recipe.operands().forEach(operand -> operands.add(tree(operand)));
        }
        putParameters(recipe, node);
        return node;
    }

    private static String operation(final Recipe recipe) {
        if (recipe instanceof Recipe.Source) {
            return "source";
        } else if (recipe instanceof Recipe.GreyLevels) {
            return "greyLevels";
        } else if (recipe instanceof Recipe.Prewitt) {
            return "prewitt";
        } else if (recipe instanceof Recipe.GdZScore) {
            return "gdZScore";
        } else if (recipe instanceof Recipe.Union) {
            return "union";
        } else if (recipe instanceof Recipe.Subtract) {
            return "subtract";
        } else if (recipe instanceof Recipe.Intersect) {
            return "intersect";
        }
        return "resample";
    }

    private static void putParameters(final Recipe recipe, final ObjectNode node) {
        if (recipe instanceof Recipe.Source source) {
            node.put("location", source.location()).put("sha256", source.sha256());
            node.set("grid", tree(source.grid()));
            node.put("datatype", source.datatype().word());
        } else if (recipe instanceof Recipe.GreyLevels levels) {
            node.put("low", levels.low()).put("high", levels.high()).put("levels", levels.levels());
        } else if (recipe instanceof Recipe.Prewitt prewitt) {
            node.put("mode", prewitt.mode().word());
        } else if (recipe instanceof Recipe.GdZScore gd) {
            node.put("region", gd.region().word()).put("formula", gd.formula().word());
            if (gd.formula() != GdFormula.DIFFERENCE) {
                node.put("slope", gd.slope());
            }
            node.put("mean", gd.mean()).put("sd", gd.sd());
        } else if (recipe instanceof Recipe.Resample resample) {
            node.set("matrix", numbers(resample.matrix()));
            node.set("grid", tree(resample.grid()));
            node.put("interpolation", resample.interpolation().word());
        }
    }

    private static ObjectNode tree(final Grid grid) {
        final ObjectNode node = MAPPER.createObjectNode();
        final ArrayNode size = node.putArray("size");
        for (final int length : grid.size()) {
            size.add(length);
        }
        node.set("affine", numbers(grid.affine()));
        return node;
    }

    private static ArrayNode numbers(final Affine affine) {
        final ArrayNode numbers = MAPPER.createArrayNode();
        for (final double number : affine.toArray()) {
            numbers.add(number);
        }
        return numbers;
    }

    private static Recipe recipe(final JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new InputException("A recipe is a JSON object", node, "Read the images again.");
        }
        final Fields fields = new Fields(node);
        fields.requireVersion();
        final String operation = fields.text("op");
        final List<Recipe> in = new ArrayList<>();
        fields.operands().forEach(operand -> in.add(recipe(operand)));
        final Recipe recipe = recipe(operation, in, fields);
        fields.requireAllUsed(operation);
        return recipe;
    }

    private static Recipe recipe(final String operation, final List<Recipe> in, final Fields fields) {
        switch (operation) {
            case "source":
                fields.requireOperands(in, 0, 0);
                return new Recipe.Source(fields.text("location"), fields.text("sha256"), fields.grid(),
                    Datatype.ofWord(fields.text("datatype")));
            case "greyLevels":
                fields.requireOperands(in, 1, 1);
                return new Recipe.GreyLevels(in.get(0), fields.number("low"), fields.number("high"),
                    fields.integer("levels"));
            case "prewitt":
                fields.requireOperands(in, 1, 1);
                return new Recipe.Prewitt(in.get(0), PrewittMode.ofWord(fields.text("mode")));
            case "gdZScore":
                fields.requireOperands(in, 2, 3);
                return gdZScore(in, fields);
            case "union":
                fields.requireOperands(in, 2, 2);
                return new Recipe.Union(in.get(0), in.get(1));
            case "subtract":
                fields.requireOperands(in, 2, 2);
                return new Recipe.Subtract(in.get(0), in.get(1));
            case "intersect":
                fields.requireOperands(in, 2, 2);
                return new Recipe.Intersect(in.get(0), in.get(1));
            case "resample":
                fields.requireOperands(in, 1, 1);
                return new Recipe.Resample(in.get(0), fields.affine("matrix"), fields.grid(),
                    Interpolation.ofWord(fields.text("interpolation")));
            default:
                throw new InputException("A recipe of version " + VERSION + " has an operation that this release knows",
                    "operation '" + operation + "' of version " + VERSION, "Update Radiosurv.");
        }
    }

    /** Without 'region', a mask operand means that mask and its absence the voxels above 0. */
    private static Recipe gdZScore(final List<Recipe> in, final Fields fields) {
        final Optional<Recipe> mask = in.size() == 3 ? Optional.of(in.get(2)) : Optional.empty();
        final GdRegion unsaid = mask.isPresent() ? GdRegion.MASK : GdRegion.POSITIVE;
        final GdRegion region = fields.has("region") ? GdRegion.ofWord(fields.text("region")) : unsaid;
        final GdFormula formula = GdFormula.ofWord(fields.text("formula"));
        final double slope = formula == GdFormula.DIFFERENCE && !fields.has("slope") ? 1 : fields.number("slope");
        return new Recipe.GdZScore(in.get(0), in.get(1), mask, region, formula, slope, fields.number("mean"),
            fields.number("sd"));
    }
}
