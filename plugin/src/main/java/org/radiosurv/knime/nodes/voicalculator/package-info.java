// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** VOI Calculator: a new VOI from two others by subtraction, union or intersection. */
package org.radiosurv.knime.nodes.voicalculator;
