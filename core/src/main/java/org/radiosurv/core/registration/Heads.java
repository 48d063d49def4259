// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/** Whose heads two images show: what may be expected of an affine map between them. */
public enum Heads {

    /** One patient's: it lays every part of one on the same part of the other, to a fraction of a millimetre. */
    ONE,
    /** A patient's and a template's, or two patients': parts of them differ by more than that. */
    DIFFERENT
}
