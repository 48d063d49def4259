// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.radiosurv.core.recipe.Recipe;

/**
 * The image that a VOI follows: the one that is named, else the one whose grid the VOI shares.
 *
 * @param image the image's column, empty if there is none
 * @param doubt what speaks against it, a sentence; empty if nothing does
 */
record Follower(Optional<String> image, String doubt) {

    /**
     * @param voi the VOI's column, which is there
     * @param named the column that was named for it, if any
     * @param images the row's images and VOIs
     * @param columns image columns, the fixed image first
     * @return the image to follow
     */
    static Follower of(final String voi, final Optional<String> named, final PatientImages images, final List<String> columns) {
        return named.isPresent() ? named(voi, named.get(), images, columns) : sharing(voi, images, columns);
    }

    private static Follower named(final String voi, final String image, final PatientImages images, final List<String> columns) {
        if (!columns.contains(image)) {
            return new Follower(Optional.empty(), "VOI '" + voi + "' was drawn on '" + image
                + "', which is neither the fixed image nor a moving one. Add it to the moving images.");
        }
        if (images.find(image).isEmpty()) {
            return new Follower(Optional.empty(), "Image '" + image + "', on which VOI '" + voi + "' was drawn, is missing.");
        }
        return new Follower(Optional.of(image), images.get(voi).grid().sameAs(images.get(image).grid()) ? ""
            : "VOI '" + voi + "' does not lie on the grid of '" + image + "', on which it was drawn; the positions in the headers "
                + "are relied upon.");
    }

    private static Follower sharing(final String voi, final PatientImages images, final List<String> columns) {
        final List<String> sharing = new ArrayList<>();
        final List<Recipe> origins = new ArrayList<>();
        for (String image : columns) {
            if (images.find(image).isPresent() && images.get(image).grid().sameAs(images.get(voi).grid())) {
                sharing.add(image);
                if (!origins.contains(images.origin(image))) {
                    origins.add(images.origin(image));
                }
            }
        }
        if (sharing.isEmpty()) {
            return new Follower(Optional.empty(), "VOI '" + voi + "' lies on the grid of no image (" + images.get(voi).grid().describe()
                + "). Name the image on which it was drawn in the dialog.");
        }
        return new Follower(Optional.of(sharing.get(0)), origins.size() == 1 ? "" : "VOI '" + voi + "' shares the grid of several images ("
            + String.join(", ", sharing) + "); '" + sharing.get(0)
            + "' was taken. Name the image on which it was drawn in the dialog.");
    }
}
