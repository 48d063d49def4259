// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

/**
 * Place of a node on the canvas in pixels; KNIME writes -1 for width and height of a node.
 *
 * @param x left
 * @param y top
 * @param width or -1
 * @param height or -1
 */
public record Bounds(int x, int y, int width, int height) {

    public static Bounds at(final int x, final int y) {
        return new Bounds(x, y, -1, -1);
    }
}
