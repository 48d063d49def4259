// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Supplier;

/** A file whose content a function gives. */
record SuppliedResource(Supplier<InputStream> content, String relativePath, boolean fixed, Charset charset)
    implements Resource {

    @Override
    public String getRelativePath() {
        return relativePath;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.get();
    }

    @Override
    public boolean isStatic() {
        return fixed;
    }

    @Override
    public ContentType getContentType() {
        return ContentType.determineType(relativePath);
    }

    @Override
    public Optional<Charset> getCharset() {
        return Charset.defaultCharset().equals(charset) ? Optional.empty() : Optional.ofNullable(charset);
    }
}
