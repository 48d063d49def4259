// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Registrar: lays a patient's images and VOIs on one image, or on a template, by mutual information. */
package org.radiosurv.knime.nodes.registrar;
