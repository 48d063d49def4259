// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Endpoint Correlation: measurements with survival times, and survival times with each other. */
package org.radiosurv.knime.nodes.endpointcorrelation;
