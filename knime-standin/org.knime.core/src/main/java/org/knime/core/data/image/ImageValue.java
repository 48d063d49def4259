// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image;

import javax.swing.Icon;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** An image. */
public interface ImageValue extends DataValue {

    /** Name and renderers. */
    UtilityFactory UTILITY = new ImageValueUtilityFactory();

    /** The image. */
    ImageContent getImageContent();

    /** File name extension of the format, without dot. */
    String getImageExtension();

    /** Name and renderers of images. */
    class ImageValueUtilityFactory extends ExtensibleUtilityFactory {

        ImageValueUtilityFactory() {
            super(ImageValue.class);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        public String getName() {
            return "Image";
        }
    }
}
