// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import org.knime.node.parameters.widget.choices.Label;
import org.radiosurv.core.recipe.Interpolation;

/** How an image's values between voxels are found. */
enum ImageInterpolation {
    /** Cubic convolution. */
    @Label(value = "Cubic", description = "Cubic convolution (Keys 1981); may overshoot at edges.")
    CUBIC(Interpolation.CUBIC),
    /** Trilinear. */
    @Label(value = "Linear", description = "Trilinear.")
    LINEAR(Interpolation.LINEAR),
    /** Cubic B-splines. */
    @Label(value = "Spline", description = "Cubic splines through all voxels, as IBSI's configuration E; may overshoot at edges.")
    SPLINE(Interpolation.SPLINE),
    /** Nearest neighbour. */
    @Label(value = "Nearest", description = "The nearest voxel's value.")
    NEAREST(Interpolation.NEAREST);

    private final Interpolation core;

    ImageInterpolation(final Interpolation core) {
        this.core = core;
    }

    Interpolation core() {
        return core;
    }
}
