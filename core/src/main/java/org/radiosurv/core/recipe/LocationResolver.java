// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import org.radiosurv.core.InputException;

/** Finds the file of a {@link Recipe.Source}. Called from many threads. */
@FunctionalInterface
public interface LocationResolver {

    /** Resolves paths of the local file system and {@code file:} URLs. */
    LocationResolver LOCAL = location -> {
        if (location.startsWith("file:")) {
            return Path.of(URI.create(location));
        }
        if (location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw new InputException("The location of an image is a path or a file: URL here", location,
                "Run this inside KNIME, or give the path of the file.");
        }
        return Path.of(location);
    };

    /**
     * @param location a source's location, as the user gave it
     * @return the file
     * @throws IOException if finding it fails
     * @throws InputException if the location has a form that cannot be resolved
     */
    Path resolve(String location) throws IOException;
}
