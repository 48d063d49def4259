// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import org.knime.node.parameters.widget.choices.Label;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.registration.DegreesOfFreedom;
import org.radiosurv.core.registration.Similarity;
import org.radiosurv.core.registration.StartSearch;

/** The alternatives of the Registrar's dialog; their constants' names are saved with workflows. */
final class Choices {

    private Choices() {
    }

    /** Which maps are allowed. */
    enum Freedom {
        /** 12. */
        @Label(value = "12", description = "Rotation, translation, scales and shears: every affine map.")
        AFFINE(DegreesOfFreedom.AFFINE),
        /** 9. */
        @Label(value = "9", description = "Rotation, translation and three scales.")
        SCALES(DegreesOfFreedom.SCALES),
        /** 7. */
        @Label(value = "7", description = "Rotation, translation and one common scale.")
        SIMILARITY(DegreesOfFreedom.SIMILARITY),
        /** 6. */
        @Label(value = "6", description = "Rotation and translation: a head that only moved.")
        RIGID(DegreesOfFreedom.RIGID);

        private final DegreesOfFreedom core;

        Freedom(final DegreesOfFreedom core) {
            this.core = core;
        }

        DegreesOfFreedom core() {
            return core;
        }
    }

    /** What is maximised. */
    enum Cost {
        /** Mutual information. */
        @Label(value = "Mutual information", description = "As the study did (FLIRT, <i>-cost mutualinfo</i>).")
        MI(Similarity.MI),
        /** Normalised mutual information. */
        @Label(value = "Normalised mutual information", description = "Less dependent on the size of the overlap.")
        NMI(Similarity.NMI);

        private final Similarity core;

        Cost(final Similarity core) {
            this.core = core;
        }

        Similarity core() {
            return core;
        }
    }

    /** Where the search begins. */
    enum Start {
        /** Everywhere. */
        @Label(value = "Automatic", description = "Headers, centres and slabs' shifts, all with rotations up to upside down.")
        AUTO(StartSearch.AUTO),
        /** Headers. */
        @Label(value = "Headers", description = "The positions in the headers, with small rotations.")
        HEADER(StartSearch.HEADER),
        /** Centres. */
        @Label(value = "Centres", description = "Centres of gravity and middles laid on each other, with small rotations.")
        CENTRE(StartSearch.CENTRE);

        private final StartSearch core;

        Start(final StartSearch core) {
            this.core = core;
        }

        StartSearch core() {
            return core;
        }
    }

    /** How moving images reach the template. */
    enum Route {
        /** In two steps. */
        @Label(value = "Through the fixed image", description = "Moving to fixed, fixed to template; both matrices are concatenated and the "
            + "image is interpolated once.")
        VIA_FIXED,
        /** In one. */
        @Label(value = "Directly", description = "Every image to the template with a matrix of its own, as the study did.")
        DIRECT
    }

    /** Where images and VOIs meet. */
    enum MeasureOn {
        /** On one grid. */
        @Label(value = "Common grid", description = "Images and VOIs are brought to the grid of the fixed image, or of the template.")
        COMMON_GRID,
        /** On each image's own grid. */
        @Label(value = "Native grids", description = "Images stay as they are; every VOI is brought to every image's grid by the inverse "
            + "matrix, in columns <i>VOI_on_image</i>, which the VOI Feature Table uses by itself.")
        NATIVE_GRIDS
    }

    /** How values between voxels are found. */
    enum ImageInterpolation {
        /** Trilinear. */
        @Label(value = "Linear", description = "Trilinear.")
        LINEAR(Interpolation.LINEAR),
        /** Cubic. */
        @Label(value = "Cubic", description = "Cubic convolution (Keys 1981): sharper, may overshoot at edges.")
        CUBIC(Interpolation.CUBIC),
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

    /** The figure. */
    enum Overlay {
        /** Alternating squares. */
        @Label(value = "Checkerboard", description = "Squares of both images in turn: edges have to continue across them.")
        CHECKERBOARD,
        /** Outline. */
        @Label(value = "Contour", description = "The outline of the moving image's bright structures over the other image.")
        CONTOUR,
        /** No figure. */
        @Label(value = "None", description = "No figure.")
        NONE
    }
}
