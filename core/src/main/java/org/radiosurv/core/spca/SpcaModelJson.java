// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.core.InputException;
import org.radiosurv.core.json.JsonReader;

/**
 * The file form of a model: one JSON object that a human can read and another hospital can apply. It holds feature
 * parameters and a summary of the training patients, but neither patient rows nor identifiers.
 *
 * <p>Numbers are written so that reading gives the same double; undefined numbers are null.
 */
public final class SpcaModelJson {

    /** Value of the key {@code format}. */
    static final String FORMAT = "radiosurv-spca-model";

    /** Value of the key {@code schema_version} that is written and understood. */
    static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SpcaModelJson() {
    }

    /**
     * @param model a model
     * @return its JSON text, indented
     */
    public static String write(final SpcaModel model) {
        final ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT).put("schema_version", SCHEMA_VERSION).put("settings_hash", model.settingsHash());
        root.put("scaling", model.settings().scaling().label());
        put(root, "maximum_missing_share", model.settings().maximumMissingShare());
        put(root, "s0_percentile", model.settings().s0Percentile());
        put(root, "s0", model.s0());
        put(root, "threshold", model.threshold());
        put(root, "combined_median", model.combinedMedian());
        writeTraining(root.putObject("training"), model.training());
        final ArrayNode components = root.putArray("components");
        model.components().forEach(component -> writeComponent(components.addObject(), component));
        final ArrayNode features = root.putArray("features");
        model.features().forEach(feature -> writeFeature(features.addObject(), feature));
        final ArrayNode omitted = root.putArray("omitted_features");
        model.omitted().forEach(
            feature -> omitted.addObject().put("name", feature.name()).put("reason", feature.reason()));
        root.put("training_digest", model.digest().text());
        try {
            return MAPPER.writeValueAsString(root);
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written", e);
        }
    }

    private static void writeTraining(final ObjectNode node, final TrainingSummary training) {
        node.put("patients", training.patients()).put("events", training.events());
        put(node, "median_time_days", training.medianTime());
        put(node, "median_follow_up_days", training.medianFollowUp());
        node.put("filled_values", training.filledValues());
        node.put("time_column", training.timeName()).put("event_column", training.eventName());
    }

    private static void writeComponent(final ObjectNode node, final ModelComponent component) {
        put(node, "singular_value", component.singularValue());
        put(node, "loading_sum", component.loadingSum());
        put(node, "coefficient", component.coefficient());
        put(node, "median", component.median());
    }

    private static void writeFeature(final ObjectNode node, final ModelFeature feature) {
        node.put("name", feature.name()).put("unit", feature.definition().getOrDefault(ModelFeature.UNIT, ""));
        put(node, "score", feature.score());
        node.put("selected", feature.selected());
        put(node, "fill", feature.fill());
        put(node, "offset", feature.offset());
        put(node, "divisor", feature.divisor());
        put(node, "mean", feature.mean());
        put(node, "standard_deviation", feature.standardDeviation());
        putAll(node.putArray("loading"), feature.loading());
        putAll(node.putArray("importance"), feature.importance());
        final ObjectNode definition = node.putObject("definition");
        new TreeMap<>(feature.definition()).forEach((key, value) -> {
            if (!key.equals(ModelFeature.UNIT)) {
                definition.put(key, value);
            }
        });
    }

    private static void putAll(final ArrayNode array, final double[] values) {
        for (final double value : values) {
            array.add(value);
        }
    }

    private static void put(final ObjectNode node, final String key, final double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }

    /**
     * @param text JSON text of a model
     * @return the model
     * @throws InputException if it is not JSON, not a model, of an unknown schema version, or incomplete; the message names
     *             the key
     */
    public static SpcaModel read(final String text) {
        final JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (final JsonProcessingException e) {
            throw new InputException("A model file is JSON", e.getOriginalMessage(),
                "Choose a file written by SPCA Model Writer or spca train.", e);
        }
        final JsonReader reader = new JsonReader(root, "the model file");
        reader.requireText("format", FORMAT);
        final int version = reader.integer("schema_version");
        if (version != SCHEMA_VERSION) {
            throw new InputException("The schema version of a model file is " + SCHEMA_VERSION, version,
                "Use the Radiosurv version that wrote the file, or newer.");
        }
        return readModel(reader);
    }

    private static SpcaModel readModel(final JsonReader reader) {
        final SpcaSettings settings = new SpcaSettings(Scaling.ofLabel(reader.text("scaling")),
            reader.number("maximum_missing_share"), reader.number("s0_percentile"));
        final List<ModelComponent> components = reader.objects("components").stream().map(SpcaModelJson::component)
            .toList();
        final List<ModelFeature> features = reader.objects("features").stream()
            .map(node -> feature(node, components.size())).toList();
        final List<OmittedFeature> omitted = reader.objects("omitted_features").stream()
            .map(node -> new OmittedFeature(node.text("name"), node.text("reason"))).toList();
        if (components.isEmpty() || features.stream().noneMatch(ModelFeature::selected)) {
            throw new InputException("A model has at least one component and one selected feature",
                components.size() + " components, " + features.size() + " features", "Train the model again.");
        }
        if (features.stream().map(ModelFeature::name).distinct().count() < features.size()) {
            throw new InputException("Feature names of a model are distinct", "a repeated name",
                "Train the model again.");
        }
        final SpcaModel model = new SpcaModel(settings, reader.number("threshold"), reader.number("s0"), features, omitted,
            components, reader.numberOrNaN("combined_median"), training(reader.object("training")),
            TrainingDigest.parse(reader.text("training_digest")));
        reader.requireText("settings_hash", model.settingsHash());
        return model;
    }

    private static TrainingSummary training(final JsonReader node) {
        return new TrainingSummary(node.integer("patients"), node.integer("events"),
            node.numberOrNaN("median_time_days"), node.numberOrNaN("median_follow_up_days"),
            node.integer("filled_values"), node.text("time_column"), node.text("event_column"));
    }

    private static ModelComponent component(final JsonReader node) {
        return new ModelComponent(node.positive("singular_value"), node.positive("loading_sum"),
            node.numberOrNaN("coefficient"), node.number("median"));
    }

    private static ModelFeature feature(final JsonReader node, final int components) {
        final Map<String, String> definition = node.textByKey("definition");
        if (!node.text("unit").isEmpty()) {
            definition.put(ModelFeature.UNIT, node.text("unit"));
        }
        return new ModelFeature(node.text("name"), node.number("score"), node.flag("selected"), node.number("fill"),
            node.number("offset"), node.positive("divisor"), node.number("mean"), node.number("standard_deviation"),
            node.numbers("loading", components), node.numbers("importance", components), definition);
    }
}
