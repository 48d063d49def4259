// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * A synthetic cohort whose truth is known: head phantoms with a lesion, four MRI sequences, two VOIs and a survival time that
 * depends on the lesion's texture. All coordinates are world RAS millimetres about the centre of the head. The same seed
 * gives the same bytes: transcendental functions are those of {@link java.lang.StrictMath}.
 */
package org.radiosurv.cli.demo;
