// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.survival.Closeness.assertClose;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.validation.VeteranCohort;

/** Groups within strata against R (the tables are those of the package validation), and hostile input. */
class StrataComparisonTest {

    private static final double TOLERANCE = 1e-8;

    @Test
    void withinCellTypes() {
        final VeteranCohort veteran = new VeteranCohort();
        final StrataComparison found = StrataComparison.of("celltype", veteran.numbers("time"), veteran.events(),
            veteran.texts("group"), veteran.texts("celltype"), null);
        assertEquals("low", found.reference());
        assertClose(veteran.expected("interaction_chisq"), found.interaction().orElseThrow().statistic(), TOLERANCE, "interaction");
        assertEquals(veteran.expected("interaction_df"), found.interaction().orElseThrow().degreesOfFreedom());
        assertClose(veteran.expected("interaction_p"), found.interaction().orElseThrow().p(), TOLERANCE, "p");
        assertEquals(List.of("adeno", "large", "smallcell", "squamous"),
            found.strata().stream().map(StratumEffect::stratum).toList());
        for (final StratumEffect effect : found.strata()) {
            final StratumEffect.HazardRatio ratio = effect.hazardRatios().get(0);
            assertEquals("high", ratio.group());
            assertClose(veteran.expected("hr_" + effect.stratum()), ratio.ratio(), TOLERANCE, "ratio");
            assertClose(veteran.expected("lower_" + effect.stratum()), ratio.lower(), TOLERANCE, "lower");
            assertClose(veteran.expected("upper_" + effect.stratum()), ratio.upper(), TOLERANCE, "upper");
            assertClose(veteran.expected("p_" + effect.stratum()), ratio.p(), TOLERANCE, "p");
            assertClose(veteran.expected("logrank_" + effect.stratum()), effect.test().orElseThrow().chisq(), TOLERANCE,
                "log-rank");
        }
        assertClose(veteran.expected("logrank_stratified"), found.stratified().test().orElseThrow().chisq(), TOLERANCE,
            "stratified");
        assertClose(veteran.expected("hr_stratified"), found.stratified().hazardRatios().get(0).ratio(), TOLERANCE, "stratified");
    }

    @Test
    void strataThatCannotBeCompared() {
        final double[] time = {1, 2, 3, 4, 5, 6};
        final boolean[] event = {true, true, true, false, false, true};
        final String[] group = {"low", "high", "low", "high", "high", "high"};
        final StrataComparison one = StrataComparison.of("idh", time, event, group, new String[]{"a", "a", "a", "a", "a", "b"},
            null);
        assertTrue(one.strata().get(1).note().contains("only group 'high'"), one.strata().get(1).note());
        assertTrue(one.interaction().isEmpty());
        assertTrue(one.note().contains("add nothing"), one.note());
        final StrataComparison single = StrataComparison.of("idh", time, event, group, new String[]{"a", "a", "a", "a", "a", "a"},
            null);
        assertTrue(single.note().contains("one value"), single.note());
        final StrataComparison nobody = StrataComparison.of("idh", time, new boolean[6], group,
            new String[]{"a", "b", "a", "b", "a", "b"}, null);
        assertTrue(nobody.note().contains("nobody had the event"), nobody.note());
        assertTrue(nobody.stratified().note().contains("nobody"), nobody.stratified().note());
        final InputException error =
            assertThrows(InputException.class, () -> StrataComparison.of("idh", time, event, group, group, "middle"));
        assertTrue(error.getMessage().contains("middle"), error.getMessage());
    }

    /** In stratum a all of group 2 die before group 1, who live. */
    @Test
    void separationIsSaid() {
        final double[] time = {1, 2, 9, 9, 3, 4, 5, 6};
        final boolean[] event = {true, true, false, false, true, true, true, false};
        final String[] group = {"2", "2", "1", "1", "1", "2", "1", "2"};
        final String[] stratum = {"a", "a", "a", "a", "b", "b", "b", "b"};
        final StrataComparison found = StrataComparison.of("mgmt", time, event, group, stratum, null);
        assertEquals("1", found.reference());
        assertTrue(found.strata().get(0).note().contains("no finite"), found.strata().get(0).note());
        assertEquals(Double.NaN, found.strata().get(0).hazardRatios().get(0).ratio());
        assertTrue(found.strata().get(0).test().isPresent());
        assertTrue(found.note().contains("rough"), found.note());
    }

    @Test
    void references() {
        assertEquals("low", StrataComparison.referenceOf("high", "low"));
        assertEquals("Low risk", StrataComparison.referenceOf("High risk", "Low risk"));
        assertEquals("1", StrataComparison.referenceOf("2", "1", "10"));
    }
}
