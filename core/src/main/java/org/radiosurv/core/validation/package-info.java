// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** How much a score tells about survival: added value, time-dependent ROC curve, Brier score, calibration, net benefit. */
package org.radiosurv.core.validation;
