// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Time and memory of the feature families. */
package org.radiosurv.benchmarks.features;
