// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.shape.Location;
import org.radiosurv.core.features.shape.LocationFeature;
import org.radiosurv.core.features.shape.Morphology;
import org.radiosurv.core.features.shape.MorphologyFeature;
import org.radiosurv.core.volume.Mask;

/** Measures morphology and location as far as they depend on the VOI alone. */
final class ShapeMeasurer {

    static final String EMPTY = "the VOI is empty";

    private ShapeMeasurer() {
    }

    /** Values of the whole family; what was not asked for, or needs an image, stays missing. */
    static Measurements measure(final FeatureGroup group, final Mask voi) {
        final boolean wanted = !group.restrictedTo(false).isEmpty();
        final int places =
            group.family() == Family.MORPH ? MorphologyFeature.values().length : LocationFeature.values().length;
        if (voi.isEmpty()) {
            return Measurements.missing(places, EMPTY);
        }
        final Measurements values = new Measurements(places);
        if (wanted && group.family() == Family.MORPH) {
            Morphology.measure(voi, values);
        } else if (wanted) {
            Location.measure(voi, values);
        }
        return values;
    }
}
