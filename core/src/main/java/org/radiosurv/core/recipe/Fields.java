// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

/** The fields of one JSON object of a recipe, each asked for by name and type; remembers which ones were asked for. */
final class Fields {

    private static final String REMEDY = "Read the images again, or update Radiosurv if a newer release wrote the recipe.";

    private final JsonNode object;

    private final Set<String> used = new HashSet<>();

    Fields(final JsonNode object) {
        this.object = object;
    }

    void requireVersion() {
        final JsonNode version = field("radiosurv");
        if (!version.isInt() || version.intValue() != RecipeJson.VERSION) {
            throw new InputException("This release reads recipes of version " + RecipeJson.VERSION,
                "version " + version + ", operation " + object.get("op"), "Update Radiosurv.");
        }
    }

    boolean has(final String name) {
        return object.has(name);
    }

    String text(final String name) {
        final JsonNode value = field(name);
        if (!value.isTextual()) {
            throw wrong(name, "a text", value);
        }
        return value.textValue();
    }

    double number(final String name) {
        final JsonNode value = field(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number", value);
        }
        return value.doubleValue();
    }

    int integer(final String name) {
        return integer(name, field(name));
    }

    private static int integer(final String name, final JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "a whole number", value);
        }
        return value.intValue();
    }

    Affine affine(final String name) {
        return affine(name, field(name));
    }

    private static Affine affine(final String name, final JsonNode value) {
        final double[] numbers = new double[16];
        if (value == null || !value.isArray() || value.size() != 16) {
            throw wrong(name, "a list of 16 numbers", value);
        }
        for (int n = 0; n < 16; n++) {
            if (!value.get(n).isNumber()) {
                throw wrong(name, "a list of 16 numbers", value);
            }
            numbers[n] = value.get(n).doubleValue();
        }
        return Affine.of(numbers);
    }

    Grid grid() {
        final JsonNode grid = field("grid");
        final JsonNode size = grid.get("size");
        if (size == null || !size.isArray() || size.size() != 3 || grid.size() != 2) {
            throw wrong("grid", "an object of 'size' (3 numbers) and 'affine' (16 numbers)", grid);
        }
        return new Grid(integer("size", size.get(0)), integer("size", size.get(1)), integer("size", size.get(2)),
            affine("affine", grid.get("affine")));
    }

    Iterable<JsonNode> operands() {
        if (!object.has("in")) {
            return List.of();
        }
        final JsonNode operands = field("in");
        if (!operands.isArray()) {
            throw wrong("in", "a list of recipes", operands);
        }
        return operands;
    }

    void requireOperands(final List<Recipe> operands, final int least, final int most) {
        if (operands.size() < least || operands.size() > most) {
            throw new InputException("A recipe's operation '" + object.get("op").asText() + "' has "
                + (least == most ? least : least + " or " + most) + " operands under 'in'", operands.size(), REMEDY);
        }
    }

    void requireAllUsed(final String operation) {
        final Iterator<String> names = object.fieldNames();
        while (names.hasNext()) {
            final String name = names.next();
            if (!used.contains(name)) {
                throw new InputException("A recipe has only parameters that this release knows",
                    "'" + name + "' in operation '" + operation + "' of version " + RecipeJson.VERSION, REMEDY);
            }
        }
    }

    private JsonNode field(final String name) {
        used.add(name);
        final JsonNode value = object.get(name);
        if (value == null) {
            throw new InputException("A recipe's operation " + object.get("op") + " has the field '" + name + "'",
                "none", REMEDY);
        }
        return value;
    }

    private static InputException wrong(final String name, final String expected, final JsonNode value) {
        return new InputException("The field '" + name + "' of a recipe is " + expected, value, REMEDY);
    }
}
