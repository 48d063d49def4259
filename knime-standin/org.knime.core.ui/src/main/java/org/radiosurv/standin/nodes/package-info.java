// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Drives single nodes outside of a workflow ({@link org.radiosurv.standin.nodes.NodeRunner}) and hosts their views. */
package org.radiosurv.standin.nodes;
