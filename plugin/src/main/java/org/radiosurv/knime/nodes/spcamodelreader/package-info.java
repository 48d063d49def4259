// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** SPCA Model Reader: models as files that sites exchange. */
package org.radiosurv.knime.nodes.spcamodelreader;
