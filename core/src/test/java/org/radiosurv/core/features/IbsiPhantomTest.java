// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every standardised value of the IBSI digital phantom: within the published tolerance (0: equal after rounding to
 * three significant digits), and within 1e-6 of the unrounded value of MIRP 2.3.4, some of which it computes in single
 * precision.
 */
class IbsiPhantomTest {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private static final Map<String, String> FAMILIES = Map.ofEntries(entry("Morphology", "morph"),
        entry("Local intensity", "peak"), entry("Statistics", "stat"), entry("Intensity histogram", "ih"),
        entry("Intensity volume histogram", "ivh"), entry("GLCM", "cm"), entry("GLRLM", "rlm"), entry("GLSZM", "szm"),
        entry("GLDZM", "dzm"), entry("NGTDM", "ngt"), entry("NGLDM", "ngl"));

    private static final FeatureSettings SETTINGS =
        FeatureSettings.everything().withDiscretisation(Discretisation.parse("none"));

    private static final Measured MEASURED = Measured.of(Phantom.image(), Phantom.voi(), SETTINGS);

    static List<CSVRecord> standardised() {
        return ReferenceTable.rows("ibsi-reference.csv").stream().filter(row -> !row.get("value").isEmpty()).toList();
    }

    @Test
    void allStandardisedValuesAreThere() {
        assertEquals(482, standardised().size());
    }

    @ParameterizedTest
    @MethodSource("standardised")
    void withinTolerance(final CSVRecord row) {
        final BigDecimal expected = new BigDecimal(row.get("value"));
        final double measured = MEASURED.value(row.get("tag"));
        final BigDecimal rounded = new BigDecimal(measured).round(THREE_DIGITS);
        assertTrue(rounded.subtract(expected).abs().compareTo(new BigDecimal(row.get("tolerance"))) <= 0,
            () -> row.get("tag") + ": expected " + expected + " but was " + measured);
    }

    @ParameterizedTest
    @MethodSource("standardised")
    void equalsThePeerInFullPrecision(final CSVRecord row) {
        final String tag = row.get("tag");
        final double peer = Double.parseDouble(row.get("peer_full_precision_value"));
        Closeness.assertClose(peer, MEASURED.value(tag), 1e-6, 1e-12, tag);
    }

    @ParameterizedTest
    @MethodSource("standardised")
    void descriptorsCarryCodeAndAggregation(final CSVRecord row) {
        final FeatureDescriptor descriptor = MEASURED.feature(row.get("tag")).descriptor();
        assertEquals(row.get("ibsi_code"), descriptor.ibsiCode());
        assertEquals(row.get("aggregation"), descriptor.aggregation());
        assertEquals(FAMILIES.get(row.get("family")), descriptor.family().word());
    }
}
