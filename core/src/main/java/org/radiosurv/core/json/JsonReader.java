// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.radiosurv.core.InputException;

/** Reads typed values of a JSON object; a missing key or a value of another type is an error that names its place. */
public final class JsonReader {

    private final JsonNode node;

    private final String place;

    /**
     * @param node what should be an object
     * @param place where it stands, for messages
     */
    public JsonReader(final JsonNode node, final String place) {
        if (node == null || !node.isObject()) {
            throw new InputException("There is a JSON object at " + place, shortened(node), "Check the file.");
        }
        this.node = node;
        this.place = place;
    }

    private JsonNode require(final String key, final String type, final Predicate<JsonNode> test) {
        final JsonNode value = node.get(key);
        if (value == null || !test.test(value)) {
            throw new InputException("'" + key + "' of " + place + " is " + type, shortened(value),
                "The file is incomplete or was changed; write it again.");
        }
        return value;
    }

    private static String shortened(final JsonNode value) {
        if (value == null) {
            return "nothing";
        }
        final String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    /**
     * @param key key
     * @param expected text that it has to have
     * @throws InputException if it has not
     */
    public void requireText(final String key, final String expected) {
        require(key, "'" + expected + "'", value -> value.isTextual() && value.textValue().equals(expected));
    }

    /** @return the text of a key */
    public String text(final String key) {
        return require(key, "a text", JsonNode::isTextual).textValue();
    }

    /** @return true or false of a key */
    public boolean flag(final String key) {
        return require(key, "true or false", JsonNode::isBoolean).booleanValue();
    }

    /** @return the whole number of a key */
    public int integer(final String key) {
        return require(key, "a whole number", JsonNode::isInt).intValue();
    }

    /** @return the finite number of a key */
    public double number(final String key) {
        return require(key, "a number", JsonReader::isFinite).doubleValue();
    }

    /** @return the number above 0 of a key */
    public double positive(final String key) {
        return require(key, "a positive number", value -> isFinite(value) && value.doubleValue() > 0).doubleValue();
    }

    /** @return the number of a key, NaN for null */
    public double numberOrNaN(final String key) {
        final JsonNode value = require(key, "a number or null", any -> any.isNull() || isFinite(any));
        return value.isNull() ? Double.NaN : value.doubleValue();
    }

    /**
     * @param key key
     * @param length how many there have to be
     * @return its finite numbers
     */
    public double[] numbers(final String key, final int length) {
        return numbers(key, require(key, "an array of " + length + " numbers",
            value -> value.isArray() && value.size() == length));
    }

    /** @return all finite numbers of a key's list */
    public double[] numbers(final String key) {
        return numbers(key, require(key, "an array of numbers", JsonNode::isArray));
    }

    /**
     * @param key key
     * @param length how many there have to be
     * @return its numbers, NaN for null
     */
    public double[] numbersOrNaN(final String key, final int length) {
        final JsonNode array = require(key, "an array of " + length + " numbers or nulls",
            value -> value.isArray() && value.size() == length);
        final double[] result = new double[length];
        for (int k = 0; k < length; k++) {
            result[k] = array.get(k).isNull() ? Double.NaN : finite(key, array.get(k));
        }
        return result;
    }

    /**
     * @param key key
     * @param rows how many lists there have to be
     * @param columns how many numbers in each
     * @return [rows][columns] its finite numbers
     */
    public double[][] matrix(final String key, final int rows, final int columns) {
        final JsonNode array = require(key, "an array of " + rows + " arrays of " + columns + " numbers",
            value -> value.isArray() && value.size() == rows);
        final double[][] result = new double[rows][];
        for (int k = 0; k < rows; k++) {
            if (!array.get(k).isArray() || array.get(k).size() != columns) {
                throw new InputException("'" + key + "' of " + place + " holds arrays of " + columns + " numbers",
                    shortened(array.get(k)), "The file is incomplete or was changed; write it again.");
            }
            result[k] = numbers(key, array.get(k));
        }
        return result;
    }

    /** @return the texts of a key's list */
    public List<String> texts(final String key) {
        final List<String> result = new ArrayList<>();
        for (final JsonNode value : require(key, "an array of texts", JsonNode::isArray)) {
            if (!value.isTextual()) {
                throw new InputException("'" + key + "' of " + place + " holds texts", shortened(value),
                    "The file is incomplete or was changed; write it again.");
            }
            result.add(value.textValue());
        }
        return List.copyOf(result);
    }

    private double[] numbers(final String key, final JsonNode array) {
        final double[] result = new double[array.size()];
        for (int k = 0; k < result.length; k++) {
            result[k] = finite(key, array.get(k));
        }
        return result;
    }

    private double finite(final String key, final JsonNode value) {
        if (!isFinite(value)) {
            throw new InputException("'" + key + "' of " + place + " holds numbers", shortened(value),
                "The file is incomplete or was changed; write it again.");
        }
        return value.doubleValue();
    }

    private static boolean isFinite(final JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    /**
     * @param key of an object whose values are texts
     * @return its values by key
     */
    public Map<String, String> textByKey(final String key) {
        final JsonNode object = require(key, "an object with texts", JsonNode::isObject);
        final Map<String, String> texts = new LinkedHashMap<>();
        for (final Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!entry.getValue().isTextual()) {
                throw new InputException("'" + key + "' of " + place + " holds texts", shortened(entry.getValue()),
                    "The file is incomplete or was changed; write it again.");
            }
            texts.put(entry.getKey(), entry.getValue().textValue());
        }
        return texts;
    }

    /** @return the object of a key */
    public JsonReader object(final String key) {
        return new JsonReader(node.get(key), "'" + key + "' of " + place);
    }

    /** @return the objects of a list */
    public List<JsonReader> objects(final String key) {
        final JsonNode array = require(key, "an array", JsonNode::isArray);
        final List<JsonReader> result = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            result.add(new JsonReader(array.get(i), key + "[" + i + "] of " + place));
        }
        return result;
    }
}
