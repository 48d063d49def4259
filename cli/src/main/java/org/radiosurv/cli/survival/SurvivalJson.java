// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Json;
import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.PairwiseLogRank;
import org.radiosurv.core.survival.Quantile;
import org.radiosurv.core.survival.RestrictedMean;
import org.radiosurv.core.survival.RestrictedMeanDifference;
import org.radiosurv.core.survival.SurvivalAtTime;

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

    /** After the last follow-up survival is not known, unless it is 0. */
    static void addTimes(final ObjectNode json, final KaplanMeierCurve curve, final double... days) {
        final double[] observed = curve.time();
        final ArrayNode list = json.putArray("at_times");
        for (final double day : days) {
            if (!(day >= 0 && day < Double.POSITIVE_INFINITY)) {
                throw new InputException("Survival is read at a number of days, 0 or more", day, "Choose other --times.");
            }
            final SurvivalAtTime at = curve.at(day);
            final boolean known = day <= observed[observed.length - 1] || at.survival() == 0;
            final ObjectNode entry = list.addObject().put("time", day).put("n_risk", at.atRisk());
            entry.set("surv", Json.number(known ? at.survival() : Double.NaN));
            entry.set("std_err", Json.number(known ? at.standardError() : Double.NaN));
            entry.set("lower", Json.number(known ? at.lower() : Double.NaN));
            entry.set("upper", Json.number(known ? at.upper() : Double.NaN));
        }
    }

    /** @return for each pair of groups the restricted mean of the second minus that of the first, with its test */
    static ArrayNode restrictedMeanDifferences(final List<GroupCurve> curves, final double tau) {
        final ArrayNode list = Json.object().putArray("pairs");
        for (int a = 0; a < curves.size(); a++) {
            for (int b = a + 1; b < curves.size(); b++) {
                final RestrictedMeanDifference found =
                    RestrictedMeanDifference.of(curves.get(a).curve(), curves.get(b).curve(), tau);
                final ObjectNode entry = list.addObject().put("group_1", curves.get(a).group()).put("group_2", curves.get(b).group());
                entry.set("difference", Json.number(found.difference()));
                entry.set("se", Json.number(found.standardError()));
                entry.set("z", Json.number(found.z()));
                entry.set("p", Json.number(found.p()));
            }
        }
        return list;
    }

    static void addPairs(final ObjectNode json, final List<PairwiseLogRank> pairs) {
        final ArrayNode list = json.putArray("pairs");
        for (final PairwiseLogRank pair : pairs) {
            final ObjectNode entry = list.addObject().put("group_1", pair.first()).put("group_2", pair.second());
            entry.set("chisq", Json.number(pair.test() == null ? Double.NaN : pair.test().chisq()));
            entry.set("p", Json.number(pair.test() == null ? Double.NaN : pair.test().p()));
            entry.set("p_holm", Json.number(pair.adjustedP()));
            entry.set("hr", Json.number(pair.hazardRatio().ratio()));
            entry.set("lower", Json.number(pair.hazardRatio().lower()));
            entry.set("upper", Json.number(pair.hazardRatio().upper()));
        }
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
