// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Volumes of interest: set operations on masks, and how large and where a mask is.
 */
package org.radiosurv.core.voi;
