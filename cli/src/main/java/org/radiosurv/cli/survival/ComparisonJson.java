// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.comparison.FactorComparison;
import org.radiosurv.core.comparison.Quartiles;
import org.radiosurv.core.comparison.StrataComparison;
import org.radiosurv.core.comparison.StratumEffect;
import org.radiosurv.core.survival.ChiSquareTest;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.validation.RiskGroupStudy;

/** JSON form of a {@link RiskGroupStudy}. */
final class ComparisonJson {

    private final RiskGroupStudy study;

    private final boolean groupsResubstituted;

    private final boolean scoreResubstituted;

    ComparisonJson(final RiskGroupStudy study, final boolean groupsResubstituted, final boolean scoreResubstituted) {
        this.study = study;
        this.groupsResubstituted = groupsResubstituted;
        this.scoreResubstituted = scoreResubstituted;
    }

    ObjectNode of(final String time, final String event, final String group, final FollowUp patients) {
        final ObjectNode json = Json.object().put("time", time).put("event", event).put("group", group).put("n", patients.n())
            .put("events", patients.events()).put("n_missing", patients.missing()).put("group_resubstitution", groupsResubstituted)
            .put("score_resubstitution", scoreResubstituted);
        final ArrayNode factors = json.putArray("factors");
        final double[] holm = FactorComparison.holm(study.factors());
        for (int f = 0; f < holm.length; f++) {
            factors.add(factor(study.factors().get(f), holm[f]));
        }
        final ArrayNode strata = json.putArray("strata");
        study.strata().forEach(comparison -> strata.add(strata(comparison)));
        ScoreJson.add(json, study);
        final ArrayNode notes = json.putArray("notes");
        study.messages().forEach(notes::add);
        return json;
    }

    private static ObjectNode factor(final FactorComparison factor, final double holm) {
        final ObjectNode json = Json.object().put("factor", factor.factor()).put("type", factor.isNumeric() ? "numeric"
            : "nominal");
        final ArrayNode groups = json.putArray("groups");
        for (int g = 0; g < factor.groups().size(); g++) {
            final ObjectNode entry = groups.addObject().put("group", factor.groups().get(g)).put("n", factor.present()[g])
                .put("missing", factor.missing()[g]);
            if (factor.isNumeric()) {
                final Quartiles quartiles = Quartiles.of(factor.values().get(g));
                entry.set("median", Json.number(quartiles.median()));
                entry.set("lower_quartile", Json.number(quartiles.lower()));
                entry.set("upper_quartile", Json.number(quartiles.upper()));
            } else {
                final ObjectNode counts = entry.putObject("counts");
                for (int row = 0; row < factor.table().rows().size(); row++) {
                    counts.put(factor.table().rows().get(row), factor.table().counts()[row][g]);
                }
            }
        }
        json.put("test", factor.test().name().isEmpty() ? null : factor.test().name());
        json.set("statistic", Json.number(factor.test().statistic()));
        json.put("df", factor.test().degreesOfFreedom() == 0 ? null : (Integer)factor.test().degreesOfFreedom());
        json.set("p", Json.number(factor.test().p()));
        json.set("p_holm", Json.number(holm));
        return json.put("note", factor.test().note());
    }

    private static ObjectNode strata(final StrataComparison comparison) {
        final ObjectNode json = Json.object().put("factor", comparison.factor()).put("reference", comparison.reference());
        final ArrayNode strata = json.putArray("strata");
        comparison.strata().forEach(effect -> strata.add(effect(effect)));
        json.set("stratified", effect(comparison.stratified()));
        json.set("interaction", test(comparison.interaction()));
        return json.put("note", comparison.note());
    }

    private static ObjectNode effect(final StratumEffect effect) {
        final ObjectNode json = Json.object().put("stratum", effect.stratum()).put("n", effect.n()).put("events", effect.events());
        final ArrayNode groups = json.putArray("groups");
        for (final GroupCurve curve : effect.curves()) {
            groups.add(SurvivalJson.curve(curve));
        }
        effect.test().ifPresentOrElse(test -> json.set("logrank", SurvivalJson.logRank(test)), () -> json.putNull("logrank"));
        final ArrayNode ratios = json.putArray("hazard_ratios");
        for (final StratumEffect.HazardRatio ratio : effect.hazardRatios()) {
            final ObjectNode entry = ratios.addObject().put("group", ratio.group());
            entry.set("hr", Json.number(ratio.ratio()));
            entry.set("hr_lower95", Json.number(ratio.lower()));
            entry.set("hr_upper95", Json.number(ratio.upper()));
            entry.set("p", Json.number(ratio.p()));
        }
        return json.put("note", effect.note());
    }

    /** @return the test; null where there is none */
    static JsonNode test(final Optional<ChiSquareTest> test) {
        final ObjectNode json = Json.object();
        test.ifPresent(found -> {
            json.set("chisq", Json.number(found.statistic()));
            json.put("df", found.degreesOfFreedom());
            json.set("p", Json.number(found.p()));
        });
        return test.isEmpty() ? json.nullNode() : json;
    }
}
