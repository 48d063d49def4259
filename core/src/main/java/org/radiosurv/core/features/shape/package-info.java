// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Features of the VOI as a body: morphology and location. */
package org.radiosurv.core.features.shape;
