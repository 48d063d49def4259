// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** A file that a page is made of. */
public interface Resource {

    /** What a file is, told by its name. */
    enum ContentType {
        /** .html */
        HTML,
        /** .js */
        SHADOW_APP,
        /** .svg */
        SVG,
        /** .png */
        PNG;

        static ContentType determineType(final String path) {
            if (path.endsWith(".html")) {
                return HTML;
            }
            if (path.endsWith(".js")) {
                return SHADOW_APP;
            }
            if (path.endsWith(".svg")) {
                return SVG;
            }
            if (path.endsWith(".png")) {
                return PNG;
            }
            throw new IllegalArgumentException("Can't determine resource content type for path " + path);
        }
    }

    /** @return path relative to the page's folder, with / as separator */
    String getRelativePath();

    /**
     * @return the content
     * @throws IOException if it cannot be opened
     */
    InputStream getInputStream() throws IOException;

    /** @return whether the content never changes */
    boolean isStatic();

    /** @return what the file is */
    ContentType getContentType();

    /** @return the charset if it is not the platform's */
    default Optional<Charset> getCharset() {
        return Optional.empty();
    }
}
