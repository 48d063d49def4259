// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.Optional;

/**
 * A column of masks.
 *
 * @param name the label
 * @param drawnOn the image column that the masks were drawn on, see {@link DrawnOn}; empty when nothing tells
 */
public record VoiColumn(String name, Optional<String> drawnOn) {
}
