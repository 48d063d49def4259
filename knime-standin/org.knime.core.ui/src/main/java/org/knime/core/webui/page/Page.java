// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.knime.core.node.FluentNodeAPI;

/** A page of HTML with the files that it loads by relative paths. */
public sealed class Page implements Resource, FluentNodeAPI permits FromFilePage {

    /** the fixed files, by relative path */
    protected final Map<String, Resource> m_resources;

    /** whether neither the page nor a file can change */
    protected boolean m_isCompletelyStatic;

    private final Resource m_page;

    private final Map<String, Function<String, Resource>> m_lookups;

    /**
     * @param pageResource the HTML
     * @param isCompleteStatic whether it never changes
     */
    protected Page(final Resource pageResource, final boolean isCompleteStatic) {
        m_page = pageResource;
        m_isCompletelyStatic = isCompleteStatic;
        m_resources = new HashMap<>();
        // As in KNIME: the longest prefix is asked first, and of two prefixes of equal length only the first is kept.
        m_lookups = new TreeMap<>(Comparator.comparingInt(String::length).reversed());
    }

    /** @param p a page that shares its files with this one */
    protected Page(final Page p) {
        m_page = p.m_page;
        m_isCompletelyStatic = p.m_isCompletelyStatic;
        m_resources = p.m_resources;
        m_lookups = p.m_lookups;
    }

    /** @return the first stage of a page */
    public static RequireFromFileOrString create() {
        return new PageStages();
    }

    /**
     * @param content of a file
     * @param relativePath of the file
     * @return this
     */
    public Page addResource(final Supplier<InputStream> content, final String relativePath) {
        return addResource(content, relativePath, null);
    }

    /**
     * @param content of a file
     * @param relativePath of the file
     * @param charset of a text file, or null
     * @return this
     */
    public Page addResource(final Supplier<InputStream> content, final String relativePath, final Charset charset) {
        m_resources.put(relativePath, new SuppliedResource(content, relativePath, false, charset));
        return this;
    }

    /**
     * @param content of a text file
     * @param relativePath of the file
     * @return this
     */
    public Page addResourceFromString(final Supplier<String> content, final String relativePath) {
        return addResource(() -> new ByteArrayInputStream(content.get().getBytes(StandardCharsets.UTF_8)),
            relativePath, StandardCharsets.UTF_8);
    }

    /**
     * @param supplier gives the content of a file by its path below the prefix, null if there is none
     * @param relativePathPrefix folder below the page's folder
     * @param areStatic whether the files never change
     * @return this
     */
    public Page addResources(final Function<String, InputStream> supplier, final String relativePathPrefix,
        final boolean areStatic) {
        return addResources(supplier, relativePathPrefix, areStatic, null);
    }

    /**
     * @param supplier gives the content of a file by its path below the prefix, null if there is none
     * @param relativePathPrefix folder below the page's folder
     * @param areStatic whether the files never change
     * @param charset of the files, or null
     * @return this
     */
    public Page addResources(final Function<String, InputStream> supplier, final String relativePathPrefix,
        final boolean areStatic, final Charset charset) {
        if (!areStatic && isCompletelyStatic()) {
            throw new IllegalStateException("Cannot add dynamic resources to a completely static page.");
        }
        m_lookups.put(relativePathPrefix, path -> lookUp(supplier, path, areStatic, charset));
        return this;
    }

    private static Resource lookUp(final Function<String, InputStream> supplier, final String path,
        final boolean areStatic, final Charset charset) {
        final InputStream content = supplier.apply(path);
        return content == null ? null : new SuppliedResource(() -> content, path, areStatic, charset);
    }

    /**
     * @param relativePath relative to the page's folder
     * @return the file, empty if there is none
     */
    public Optional<Resource> getResource(final String relativePath) {
        if (m_resources.containsKey(relativePath)) {
            return Optional.of(m_resources.get(relativePath));
        }
        for (final Map.Entry<String, Function<String, Resource>> lookup : m_lookups.entrySet()) {
            final String prefix = lookup.getKey();
            if (relativePath.startsWith(prefix)) {
                final Resource found = lookup.getValue()
                    .apply(prefix.isEmpty() ? relativePath : relativePath.substring(prefix.length() + 1));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String getRelativePath() {
        return m_page.getRelativePath();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return m_page.getInputStream();
    }

    @Override
    public boolean isStatic() {
        return m_page.isStatic();
    }

    /** @return whether neither the page nor a file can change */
    public boolean isCompletelyStatic() {
        return m_isCompletelyStatic;
    }

    @Override
    public ContentType getContentType() {
        return m_page.getContentType();
    }

    @Override
    public Optional<Charset> getCharset() {
        return m_page.getCharset();
    }

    /** Gives a text. */
    public interface StringSupplier extends Supplier<String> {
    }

    /** Gives a stream. */
    public interface InputStreamSupplier extends Supplier<InputStream> {
    }

    /** Asks where the HTML comes from. */
    public interface RequireFromFileOrString {

        /** @return the next stage, for files of an unpacked bundle */
        RequireBundle fromFile();

        /**
         * @param content of the HTML file
         * @return the next stage
         */
        default RequireRelativePath fromString(final InputStreamSupplier content) {
            return fromString(content, null);
        }

        /**
         * @param content of the HTML file
         * @return the next stage
         */
        default RequireRelativePath fromString(final StringSupplier content) {
            return fromString(content, StandardCharsets.UTF_8);
        }

        /**
         * @param content of the HTML file
         * @param charset of the content, or null
         * @return the next stage
         */
        RequireRelativePath fromString(InputStreamSupplier content, Charset charset);

        /**
         * @param content of the HTML file
         * @param charset in which the text is sent
         * @return the next stage
         */
        RequireRelativePath fromString(StringSupplier content, Charset charset);
    }

    /** Asks for the bundle. */
    public interface RequireBundle {

        /**
         * @param clazz a class of the bundle
         * @return the next stage
         */
        RequireBasePath bundleClass(Class<?> clazz);

        /**
         * @param bundleID symbolic name of the bundle
         * @return the next stage
         */
        RequireBasePath bundleID(String bundleID);
    }

    /** Asks for the folder. */
    public interface RequireBasePath {

        /**
         * @param basePath folder of the page below the bundle's root
         * @return the next stage
         */
        RequireRelativeFilePath basePath(String basePath);
    }

    /** Asks for the HTML file. */
    public interface RequireRelativeFilePath {

        /**
         * @param relativeFilePath of the HTML file below the folder
         * @return the page
         */
        FromFilePage relativeFilePath(String relativeFilePath);
    }

    /** Asks for the name of the HTML file. */
    public interface RequireRelativePath {

        /**
         * @param relativePath of the HTML file
         * @return the page
         */
        Page relativePath(String relativePath);
    }
}
