// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

/**
 * The tissues of the phantom and how bright each is, in the order of {@link Sequence}: arbitrary units in which white
 * matter on T1 is 500. The order of brightness is that of a clinical 1.5 T examination.
 */
enum Tissue {
    /** Outside the head. */
    AIR(0, 0, 0, 0),
    /** Skin and fat. */
    SCALP(720, 740, 520, 430),
    /** Cortical bone. */
    SKULL(70, 75, 60, 60),
    /** Cerebrospinal fluid. */
    FLUID(160, 165, 1000, 110),
    /** Grey matter. */
    GREY(380, 390, 560, 520),
    /** White matter. */
    WHITE(500, 510, 420, 410),
    /** Venous sinus, bright only with contrast agent. */
    SINUS(300, 1050, 240, 220),
    /** Oedema around the lesion. */
    EDEMA(400, 410, 800, 840),
    /** Contrast-enhancing tumour. */
    CORE(360, 880, 700, 690);

    private final double[] brightness;

    Tissue(final double... brightness) {
        this.brightness = brightness;
    }

    /**
     * @param sequence a sequence
     * @return the brightness of the tissue on it
     */
    double brightness(final Sequence sequence) {
        return brightness[sequence.ordinal()];
    }
}
