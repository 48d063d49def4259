// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** Feature values by tag, for tests. */
public final class Measured {

    private final Map<String, FeatureValue> byTag = new LinkedHashMap<>();

    private Measured() {
    }

    /** @return the features of a VOI */
    public static Measured of(final Volume image, final Mask voi, final FeatureSettings settings) {
        final Measured measured = new Measured();
        VoiFeatures.compute(image, voi, settings, Progress.NONE)
            .forEach(value -> assertNull(measured.byTag.put(value.descriptor().tag(), value), "tags are unique"));
        return measured;
    }

    /** @return the tags in order */
    public Set<String> tags() {
        return byTag.keySet();
    }

    /** @return that feature */
    public FeatureValue feature(final String tag) {
        final FeatureValue value = byTag.get(tag);
        assertNotNull(value, () -> "no feature " + tag + " among " + byTag.keySet());
        return value;
    }

    /** @return that feature's value, which must not be missing */
    public double value(final String tag) {
        final FeatureValue value = feature(tag);
        assertNull(value.missingReason(), () -> tag + " is missing");
        return value.value();
    }
}
