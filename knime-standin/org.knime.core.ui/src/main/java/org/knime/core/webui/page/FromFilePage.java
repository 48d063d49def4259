// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A page that is a file of an unpacked bundle. */
public sealed class FromFilePage extends Page permits ReusablePage {

    private final Path m_folder;

    FromFilePage(final Path folder, final String relativeFilePath) {
        super(file(folder, relativeFilePath), true);
        m_folder = folder;
    }

    /** @param p a page that shares its files with this one */
    protected FromFilePage(final FromFilePage p) {
        super(p);
        m_folder = p.m_folder;
    }

    /**
     * @param relativeFilePath of a file below the page's folder
     * @return this
     */
    public FromFilePage addResourceFile(final String relativeFilePath) {
        m_resources.put(relativeFilePath, file(m_folder, relativeFilePath));
        return this;
    }

    /**
     * @param relativeDirPath of a folder below the page's folder, whose files all belong to the page
     * @return this
     */
    public FromFilePage addResourceDirectory(final String relativeDirPath) {
        try (Stream<Path> files = Files.walk(m_folder.resolve(relativeDirPath))) {
            final List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
            found.forEach(f -> addResourceFile(m_folder.relativize(f).toString().replace('\\', '/')));
        } catch (IOException e) {
            throw new UncheckedIOException("The page's folder " + relativeDirPath + " cannot be listed.", e);
        }
        return this;
    }

    @Override
    public FromFilePage addResource(final Supplier<InputStream> content, final String relativePath) {
        m_isCompletelyStatic = false;
        super.addResource(content, relativePath);
        return this;
    }

    @Override
    public FromFilePage addResourceFromString(final Supplier<String> content, final String relativePath) {
        m_isCompletelyStatic = false;
        super.addResourceFromString(content, relativePath);
        return this;
    }

    @Override
    public FromFilePage addResources(final Function<String, InputStream> supplier, final String relativePathPrefix,
        final boolean areStatic) {
        addResources(supplier, relativePathPrefix, areStatic, null);
        return this;
    }

    @Override
    public Page addResources(final Function<String, InputStream> supplier, final String relativePathPrefix,
        final boolean areStatic, final Charset charset) {
        m_isCompletelyStatic &= areStatic;
        return super.addResources(supplier, relativePathPrefix, areStatic, charset);
    }

    /**
     * @param pageName name under which several nodes share the page
     * @return the page
     */
    public ReusablePage getReusablePage(final String pageName) {
        return new ReusablePage(this, Objects.requireNonNull(pageName));
    }

    private static Resource file(final Path folder, final String relativePath) {
        final Path file = folder.resolve(relativePath);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("The page's file " + relativePath + " does not exist.");
        }
        return new FileResource(file, relativePath);
    }
}
