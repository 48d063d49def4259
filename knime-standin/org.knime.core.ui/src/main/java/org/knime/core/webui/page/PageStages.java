// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;

import org.knime.core.webui.page.Page.InputStreamSupplier;
import org.knime.core.webui.page.Page.RequireBasePath;
import org.knime.core.webui.page.Page.RequireBundle;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.core.webui.page.Page.RequireRelativePath;
import org.knime.core.webui.page.Page.StringSupplier;

/** The first stages of a page. */
final class PageStages implements RequireFromFileOrString, RequireBundle {

    @Override
    public RequireBundle fromFile() {
        return this;
    }

    @Override
    public RequireRelativePath fromString(final InputStreamSupplier content, final Charset charset) {
        return path -> new Page(new SuppliedResource(content, path, false, charset), false);
    }

    @Override
    public RequireRelativePath fromString(final StringSupplier content, final Charset charset) {
        return path -> new Page(new SuppliedResource(
            () -> new ByteArrayInputStream(content.get().getBytes(charset)), path, false, charset), false);
    }

    @Override
    public RequireBasePath bundleClass(final Class<?> clazz) {
        return basePath -> relativeFilePath -> new FromFilePage(BundleFolder.ofClass(clazz).resolve(basePath),
            relativeFilePath);
    }

    @Override
    public RequireBasePath bundleID(final String bundleID) {
        return basePath -> relativeFilePath -> new FromFilePage(
            BundleFolder.ofSymbolicName(bundleID).resolve(basePath), relativeFilePath);
    }
}
