// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Json;
import org.radiosurv.core.cox.CoxAnalysis;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxTerm;
import org.radiosurv.core.survival.Distributions;
import org.radiosurv.core.survival.ProportionalHazards;
import org.radiosurv.core.survival.TimeTransform;

/** A Cox model as JSON. */
final class CoxJson {

    private static final double LEVEL = 0.95;

    private CoxJson() {
    }

    static ObjectNode of(final CoxAnalysis analysis, final List<TimeTransform> transforms, final double level) {
        final CoxFit fit = analysis.fit();
        final ObjectNode json = Json.object().put("n", fit.n()).put("nevent", fit.events())
            .put("ties", fit.options().ties().label());
        final ArrayNode terms = json.putArray("terms");
        analysis.terms().columnNames().forEach(terms::add);
        json.set("coef", Json.numbers(fit.coefficients()));
        json.set("hr", each(fit, fit::hazardRatio));
        json.set("se", each(fit, j -> Double.isNaN(fit.coefficient(j)) ? Double.NaN : fit.standardErrors()[j]));
        json.set("z", each(fit, fit::z));
        json.set("p", each(fit, fit::waldP));
        json.set("hr_lower95", each(fit, j -> fit.hazardRatioLower(j, LEVEL)));
        json.set("hr_upper95", each(fit, j -> fit.hazardRatioUpper(j, LEVEL)));
        final ArrayNode covariance = json.putArray("vcov");
        for (final double[] row : fit.covariance()) {
            covariance.add(Json.numbers(row));
        }
        json.set("loglik_null", Json.number(fit.logLikelihoodNull()));
        json.set("loglik", Json.number(fit.logLikelihood()));
        json.put("iter", fit.iterations());
        json.set("lr_test", test(fit.likelihoodRatioTest()));
        json.set("wald_test", test(fit.waldTest()));
        json.set("score_test", test(fit.scoreTest()));
        json.set("means", Json.numbers(analysis.design().means()));
        final Concordance concordance = analysis.concordance();
        json.set("concordance", Json.number(concordance.concordance()));
        json.set("concordance_se", Json.number(concordance.standardError()));
        json.set("aic", Json.number(analysis.akaike()));
        json.put("confidence_level", level);
        json.set("hr_lower", each(fit, j -> fit.hazardRatioLower(j, level)));
        json.set("hr_upper", each(fit, j -> fit.hazardRatioUpper(j, level)));
        final double[] robust = analysis.robustStandardErrors();
        json.set("robust_se", Json.numbers(robust));
        json.set("robust_p", each(fit, j -> Distributions.normalTwoSidedP(fit.coefficient(j) / robust[j])));
        final ObjectNode zph = json.putObject("zph");
        for (final TimeTransform transform : transforms) {
            zph.set(transform.label(), proportionality(analysis.proportionality(transform), analysis.terms().terms()));
        }
        return json;
    }

    private static ArrayNode each(final CoxFit fit, final IntToDoubleFunction value) {
        return Json.numbers(IntStream.range(0, fit.covariates()).mapToDouble(value).toArray());
    }

    private static ObjectNode test(final ChiSquareTest test) {
        final ObjectNode json = Json.object();
        json.set("stat", Json.number(test.statistic()));
        json.put("df", test.degreesOfFreedom());
        json.set("p", Json.number(test.p()));
        return json;
    }

    private static ArrayNode proportionality(final ProportionalHazards tests, final List<CoxTerm> terms) {
        final ArrayNode rows = Json.numbers();
        for (final CoxTerm term : terms) {
            rows.add(row(term.name(), tests.test(term.columns())));
        }
        return rows.add(row("GLOBAL", tests.global()));
    }

    private static ObjectNode row(final String term, final ChiSquareTest test) {
        final ObjectNode json = Json.object().put("term", term);
        json.set("chisq", Json.number(test.statistic()));
        json.put("df", test.degreesOfFreedom());
        json.set("p", Json.number(test.p()));
        return json;
    }
}
