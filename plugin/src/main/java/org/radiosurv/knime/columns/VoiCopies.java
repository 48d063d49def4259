// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;

/**
 * VOIs of which a table holds a copy on the voxel grid of each image, as a Registrar makes them for native grids: columns
 * {@code <VOI>_on_<image>}, known by their properties and not by their names.
 */
public final class VoiCopies {

    /** Image to copy, by VOI. */
    private final Map<String, Map<String, String>> copies = new LinkedHashMap<>();

    private final Map<String, String> images = new LinkedHashMap<>();

    private VoiCopies() {
    }

    /**
     * @param spec a table
     * @return the copies in it
     */
    public static VoiCopies of(final DataTableSpec spec) {
        final VoiCopies found = new VoiCopies();
        for (DataColumnSpec column : spec) {
            final String voi = column.getProperties().getProperty(ColumnProperty.COPY_OF);
            final String image = column.getProperties().getProperty(ColumnProperty.DRAWN_ON);
            if (ImageColumns.isVoi(column) && voi != null && image != null) {
                found.copies.computeIfAbsent(voi, key -> new LinkedHashMap<>()).put(image, column.getName());
                found.images.put(column.getName(), image);
            }
        }
        return found;
    }

    /**
     * @param voi a VOI's column
     * @param image an image's column
     * @return the copy of that VOI on the grid of that image
     */
    public Optional<String> on(final String voi, final String image) {
        return Optional.ofNullable(copies.getOrDefault(voi, Collections.emptyMap()).get(image));
    }

    /**
     * @param voi a VOI's column
     * @param image an image's column
     * @return whether the VOI can be measured in the image: a copy belongs to its image alone
     */
    public boolean measures(final String voi, final String image) {
        return images.getOrDefault(voi, image).equals(image);
    }

    /**
     * @param voi a VOI's column
     * @return whether it is a copy
     */
    public boolean isCopy(final String voi) {
        return images.containsKey(voi);
    }

    /**
     * @param voi a VOI's column
     * @return the images that have a copy of it
     */
    public List<String> images(final String voi) {
        return new ArrayList<>(copies.getOrDefault(voi, Collections.emptyMap()).keySet());
    }
}
