// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Models that travel between nodes. */
package org.radiosurv.knime.ports;
