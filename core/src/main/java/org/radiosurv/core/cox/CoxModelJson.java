// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.core.InputException;
import org.radiosurv.core.json.JsonReader;
import org.radiosurv.core.survival.BaselineHazard;
import org.radiosurv.core.survival.CoxTerm;
import org.radiosurv.core.survival.Ties;

/**
 * The file form of a Cox model: one JSON object that a human can read and another hospital can apply. It holds coefficients,
 * baseline hazard and a summary of the cohort, but neither patient rows nor identifiers.
 *
 * <p>Numbers are written so that reading gives the same double; undefined numbers are null.
 */
public final class CoxModelJson {

    /** Value of the key {@code format}. */
    static final String FORMAT = "radiosurv-cox-model";

    /** Value of the key {@code schema_version} that is written and understood. */
    static final int SCHEMA_VERSION = 1;

    private static final String NUMBER = "number";

    private static final String CATEGORY = "category";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CoxModelJson() {
    }

    /**
     * @param model a model
     * @return its JSON text, indented
     */
    public static String write(final CoxModel model) {
        final ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT).put("schema_version", SCHEMA_VERSION);
        root.put("time_column", model.timeColumn()).put("time_unit", "days").put("event_column", model.eventColumn())
            .put("strata_column", model.strataColumn()).put("ties", model.ties().label());
        writeTraining(root.putObject("training"), model.training());
        final ArrayNode covariates = root.putArray("covariates");
        model.terms().forEach(term -> writeTerm(covariates.addObject(), term, model));
        final ArrayNode covariance = root.putArray("covariance");
        for (final double[] row : model.covariance()) {
            putAll(covariance.addArray(), row);
        }
        final ArrayNode baseline = root.putArray("baseline");
        model.hazards().forEach(hazard -> writeHazard(baseline.addObject(), hazard));
        try {
            return MAPPER.writeValueAsString(root);
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written", e);
        }
    }

    private static void writeTraining(final ObjectNode node, final CoxTrainingSummary training) {
        node.put("rows", training.rows()).put("left_out", training.leftOut()).put("events", training.events());
        put(node, "log_likelihood_null", training.logLikelihoodNull());
        put(node, "log_likelihood", training.logLikelihood());
        put(node, "concordance", training.concordance());
        put(node, "concordance_se", training.concordanceStandardError());
        node.put("resubstitution", training.resubstitution()).put("table_sha256", training.digest());
    }

    private static void writeTerm(final ObjectNode node, final CoxModelTerm covariate, final CoxModel model) {
        final CoxTerm term = covariate.term();
        node.put("name", term.name()).put("kind", term.isCategory() ? CATEGORY : NUMBER);
        if (term.isCategory()) {
            node.put("reference", term.reference());
            final ArrayNode levels = node.putArray("levels");
            term.levels().forEach(levels::add);
        } else {
            put(node, "minimum", covariate.minimum());
            put(node, "maximum", covariate.maximum());
        }
        putAll(node.putArray("coefficients"), slice(model.coefficients(), term));
        putAll(node.putArray("means"), slice(model.means(), term));
    }

    private static double[] slice(final double[] values, final CoxTerm term) {
        return Arrays.copyOfRange(values, term.first(), term.first() + term.size());
    }

    private static void writeHazard(final ObjectNode node, final BaselineHazard hazard) {
        node.put("stratum", hazard.stratum()).put("rows", hazard.patients()).put("events", hazard.events());
        put(node, "last_time", hazard.lastTime());
        putAll(node.putArray("times"), hazard.time());
        putAll(node.putArray("cumulative_hazard"), hazard.hazard());
        putAll(node.putArray("variance"), hazard.variance());
        final ArrayNode moments = node.putArray("moments");
        for (final double[] moment : hazard.moment()) {
            putAll(moments.addArray(), moment);
        }
    }

    private static void putAll(final ArrayNode array, final double[] values) {
        for (final double value : values) {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.addNull();
            }
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
     * @throws InputException if it is not JSON, not a Cox model, of an unknown schema version, or incomplete; the message names
     *             the key
     */
    public static CoxModel read(final String text) {
        final JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (final JsonProcessingException e) {
            throw new InputException("A model file is JSON", e.getOriginalMessage(),
                "Choose a file written by cox --model or by a Cox Regression.", e);
        }
        final JsonReader reader = new JsonReader(root, "the model file");
        reader.requireText("format", FORMAT);
        final int version = reader.integer("schema_version");
        if (version != SCHEMA_VERSION) {
            throw new InputException("The schema version of a Cox model file is " + SCHEMA_VERSION, version,
                "Use the Radiosurv version that wrote the file, or newer.");
        }
        return readModel(reader);
    }

    private static CoxModel readModel(final JsonReader reader) {
        final List<CoxModelTerm> terms = new ArrayList<>();
        final List<Double> coefficients = new ArrayList<>();
        final List<Double> means = new ArrayList<>();
        for (final JsonReader node : reader.objects("covariates")) {
            final CoxModelTerm term = readTerm(node, coefficients.size());
            terms.add(term);
            addAll(coefficients, node.numbersOrNaN("coefficients", term.term().size()));
            addAll(means, node.numbers("means", term.term().size()));
        }
        final int p = coefficients.size();
        final List<BaselineHazard> hazards =
            reader.objects("baseline").stream().map(node -> readHazard(node, p)).toList();
        if (terms.isEmpty() || hazards.isEmpty()
            || terms.stream().map(term -> term.term().name()).distinct().count() < terms.size()) {
            throw new InputException("A Cox model has covariates with distinct names and a baseline hazard",
                terms.size() + " covariates, " + hazards.size() + " baselines", "Fit the model again.");
        }
        return new CoxModel(reader.text("time_column"), reader.text("event_column"), reader.text("strata_column"),
            Ties.ofLabel(reader.text("ties")), List.copyOf(terms), unboxed(coefficients), reader.matrix("covariance", p, p),
            unboxed(means), hazards, readTraining(reader.object("training")));
    }

    private static void addAll(final List<Double> list, final double[] values) {
        for (final double value : values) {
            list.add(value);
        }
    }

    private static double[] unboxed(final List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static CoxModelTerm readTerm(final JsonReader node, final int first) {
        final String kind = node.text("kind");
        if (kind.equals(NUMBER)) {
            return new CoxModelTerm(new CoxTerm(node.text("name"), "", List.of(), first), node.number("minimum"),
                node.number("maximum"));
        }
        if (!kind.equals(CATEGORY) || node.texts("levels").isEmpty()) {
            throw new InputException("A covariate of a Cox model is a number, or a category with levels",
                kind + " for '" + node.text("name") + "'", "Fit the model again.");
        }
        return new CoxModelTerm(new CoxTerm(node.text("name"), node.text("reference"), node.texts("levels"), first), Double.NaN,
            Double.NaN);
    }

    private static BaselineHazard readHazard(final JsonReader node, final int p) {
        final double[] times = node.numbers("times");
        return new BaselineHazard(node.text("stratum"), node.integer("rows"), node.integer("events"), node.number("last_time"),
            times, node.numbers("cumulative_hazard", times.length), node.numbers("variance", times.length),
            node.matrix("moments", times.length, p));
    }

    private static CoxTrainingSummary readTraining(final JsonReader node) {
        return new CoxTrainingSummary(node.integer("rows"), node.integer("left_out"), node.integer("events"),
            node.number("log_likelihood_null"), node.number("log_likelihood"), node.numberOrNaN("concordance"),
            node.numberOrNaN("concordance_se"), node.flag("resubstitution"), node.text("table_sha256"));
    }
}
