// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Json;
import org.radiosurv.core.validation.AddedValue;
import org.radiosurv.core.validation.Calibration;
import org.radiosurv.core.validation.HorizonAccuracy;
import org.radiosurv.core.validation.Interval;
import org.radiosurv.core.validation.RiskGroupStudy;
import org.radiosurv.core.validation.ScoreValidation;

/** JSON form of what a score is worth. */
final class ScoreJson {

    private ScoreJson() {
    }

    static void add(final ObjectNode json, final RiskGroupStudy study) {
        study.added().ifPresentOrElse(added -> json.set("added_value", added(added, study)), () -> json.putNull("added_value"));
        study.validation().ifPresentOrElse(found -> json.set("accuracy", accuracy(found)), () -> json.putNull("accuracy"));
    }

    private static ObjectNode added(final AddedValue added, final RiskGroupStudy study) {
        final ObjectNode json = Json.object();
        final ArrayNode base = json.putArray("base");
        study.baseNames().forEach(base::add);
        json.put("n", added.n()).put("events", added.events());
        json.set("lr", ComparisonJson.test(Optional.of(added.test())));
        json.set("p_permutation", Json.number(added.permutationP()));
        json.set("coefficient", Json.number(added.coefficient()));
        interval(json, "hr_per_sd", added.hazardRatio());
        json.set("c_base", Json.number(added.baseC()));
        json.set("c_with_score", Json.number(added.fullC()));
        interval(json, "c_change", added.change());
        json.set("c_change_corrected", Json.number(added.correctedChange()));
        return json.put("note", added.note());
    }

    private static void interval(final ObjectNode json, final String name, final Interval interval) {
        json.set(name, Json.number(interval.estimate()));
        json.set(name + "_lower95", Json.number(interval.lower()));
        json.set(name + "_upper95", Json.number(interval.upper()));
    }

    private static ObjectNode accuracy(final ScoreValidation validation) {
        final ObjectNode json = Json.object().put("n", validation.n()).put("events", validation.events());
        interval(json, "c", validation.concordance());
        interval(json, "calibration_slope", validation.slope());
        final ArrayNode times = json.putArray("times");
        for (final HorizonAccuracy horizon : validation.horizons()) {
            times.add(horizon(horizon));
        }
        return json.put("note", validation.note());
    }

    private static ObjectNode horizon(final HorizonAccuracy horizon) {
        final ObjectNode json = Json.object();
        json.set("time", Json.number(horizon.time()));
        json.put("cases", horizon.cases()).put("controls", horizon.controls());
        interval(json, "auc", horizon.auc());
        json.set("auc_heagerty", Json.number(horizon.heagertyAuc()));
        json.set("brier", Json.number(horizon.brier()));
        json.set("brier_without_score", Json.number(horizon.brierOfNone()));
        json.set("brier_scaled", Json.number(horizon.scaledBrier()));
        final ObjectNode roc = json.putObject("roc");
        roc.set("score_above", Json.numbers(horizon.roc().cut()));
        roc.set("false_positive", Json.numbers(horizon.roc().falsePositive()));
        roc.set("true_positive", Json.numbers(horizon.roc().truePositive()));
        if (horizon.hasPredictions()) {
            json.set("calibration", calibration(horizon.calibration()));
            final ObjectNode decision = json.putObject("decision");
            decision.set("threshold", Json.numbers(horizon.decision().threshold()));
            decision.set("treated", Json.numbers(horizon.decision().treated()));
            decision.set("net_benefit", Json.numbers(horizon.decision().score()));
            decision.set("treat_all", Json.numbers(horizon.decision().treatAll()));
        } else {
            json.putNull("calibration").putNull("decision");
        }
        return json.put("note", horizon.note());
    }

    private static ObjectNode calibration(final Calibration calibration) {
        final ObjectNode json = Json.object();
        json.set("observed_survival", Json.number(calibration.observed()));
        json.set("predicted_survival", Json.number(calibration.predicted()));
        final ArrayNode groups = json.putArray("groups");
        for (final Calibration.Group group : calibration.groups()) {
            final ObjectNode entry = groups.addObject().put("n", group.n()).put("events", group.events());
            entry.set("predicted_survival", Json.number(group.predicted()));
            entry.set("observed_survival", Json.number(group.observed()));
            entry.set("lower95", Json.number(group.lower()));
            entry.set("upper95", Json.number(group.upper()));
        }
        return json;
    }
}
