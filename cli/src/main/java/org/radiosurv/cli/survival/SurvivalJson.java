// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Json;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.Quantile;
import org.radiosurv.core.survival.RestrictedMean;

/** JSON forms of survival results. */
final class SurvivalJson {

    private SurvivalJson() {
    }

    static ObjectNode curve(final GroupCurve group) {
        final KaplanMeierCurve curve = group.curve();
        final Quantile median = curve.median();
        final ObjectNode json = Json.object().put("group", group.group()).put("n", curve.n()).put("events", curve.eventCount());
        json.set("median", Json.number(median.value()));
        json.set("lcl95", Json.number(median.lower()));
        json.set("ucl95", Json.number(median.upper()));
        return json;
    }

    static void addQuantiles(final ObjectNode json, final KaplanMeierCurve curve, final double... shares) {
        final ArrayNode quantiles = json.putArray("quantiles");
        for (final double p : shares) {
            final Quantile quantile = curve.quantile(p);
            final ObjectNode entry = quantiles.addObject().put("p", p);
            entry.set("time", Json.number(quantile.value()));
            entry.set("lower", Json.number(quantile.lower()));
            entry.set("upper", Json.number(quantile.upper()));
        }
    }

    static void addRestrictedMean(final ObjectNode json, final KaplanMeierCurve curve, final double tau) {
        final RestrictedMean mean = curve.restrictedMean(tau);
        final ObjectNode entry = json.putObject("rmst").put("tau", tau);
        entry.set("rmst", Json.number(mean.value()));
        entry.set("se", Json.number(mean.standardError()));
    }

    static void addTable(final ObjectNode json, final KaplanMeierCurve curve) {
        final double[] time = curve.time();
        final int[] atRisk = curve.atRisk();
        final int[] events = curve.events();
        final int[] censored = curve.censored();
        final double[] survival = curve.survival();
        final double[] standardError = curve.standardError();
        final double[] lower = curve.lower();
        final double[] upper = curve.upper();
        final ArrayNode table = json.putArray("table");
        for (int row = 0; row < curve.rows(); row++) {
            final ObjectNode entry = table.addObject();
            entry.set("time", Json.number(time[row]));
            entry.put("n_risk", atRisk[row]).put("n_event", events[row]).put("n_censor", censored[row]);
            entry.set("surv", Json.number(survival[row]));
            entry.set("std_err", Json.number(standardError[row]));
            entry.set("lower", Json.number(lower[row]));
            entry.set("upper", Json.number(upper[row]));
        }
    }

    static ObjectNode logRank(final LogRankResult test) {
        final ObjectNode json = Json.object();
        json.set("chisq", Json.number(test.chisq()));
        json.put("df", test.degreesOfFreedom());
        json.set("p", Json.number(test.p()));
        final ArrayNode groups = json.putArray("groups");
        for (final LogRankResult.Group group : test.groups()) {
            final ObjectNode entry = groups.addObject().put("group", group.name()).put("n", group.n());
            entry.set("obs", Json.number(group.observed()));
            entry.set("exp", Json.number(group.expected()));
        }
        return json;
    }
}
