// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import javax.swing.Icon;

import org.knime.core.data.ExtensibleUtilityFactory;
import org.knime.core.data.image.ImageValue;

/** A PNG image. */
public interface PNGImageValue extends ImageValue {

    /** Name and renderers. */
    UtilityFactory UTILITY = new ImageCellUtilityFactory();

    @Override
    PNGImageContent getImageContent();

    /** Whether two images have the same bytes. */
    static boolean equalContent(final PNGImageValue v1, final PNGImageValue v2) {
        return v1.getImageContent().equals(v2.getImageContent());
    }

    /** Name and renderers of PNG images. */
    class ImageCellUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected ImageCellUtilityFactory() {
            super(PNGImageValue.class);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        public String getName() {
            return "PNG Image";
        }

        @Override
        public String getGroupName() {
            return "Image";
        }
    }
}
