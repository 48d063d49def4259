// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** VOI Feature Table: first-order, texture and shape features of every image in every VOI. */
package org.radiosurv.knime.nodes.voifeatures;
