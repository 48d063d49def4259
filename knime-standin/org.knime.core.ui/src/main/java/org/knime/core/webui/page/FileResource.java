// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of an unpacked bundle. */
record FileResource(Path file, String relativePath) implements Resource {

    @Override
    public String getRelativePath() {
        return relativePath;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public boolean isStatic() {
        return true;
    }

    @Override
    public ContentType getContentType() {
        return ContentType.determineType(relativePath);
    }
}
