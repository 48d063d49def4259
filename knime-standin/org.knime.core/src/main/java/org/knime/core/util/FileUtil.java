// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.knime.core.node.KNIMEConstants;
import org.knime.core.node.workflow.NodeContext;

/** Files and addresses. */
public final class FileUtil {

    private FileUtil() {
    }

    /**
     * The address of a text: a URL as it is, with blanks written as %20; anything else is a path, relative ones resolve against the
     * process's working directory and not against the workflow.
     *
     * @throws InvalidPathException for an empty text or one that is no path either
     */
    public static URL toURL(final String path) throws MalformedURLException, InvalidPathException {
        if (path.isEmpty()) {
            throw new InvalidPathException("", "Empty path");
        }
        final String address = path.replace(" ", "%20");
        if (address.startsWith("knime:")) {
            return KnimeUrl.of(address);
        }
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            return Path.of(path).toAbsolutePath().toUri().toURL();
        }
    }

    /**
     * The local file of an address; existence is not checked.
     *
     * @return null for http(s) and for mount points that are not known
     * @throws IOException for a knime address that cannot be resolved, such as one outside of the workflow
     * @throws URISyntaxException for an address that is no URI
     */
    public static Path resolveToPath(final URL url) throws IOException, URISyntaxException {
        return switch (url.getProtocol().toLowerCase()) {
            case "file" -> Path.of(new URI(url.toString().replace(" ", "%20")));
            case "knime" -> KnimeUrl.resolve(new URI(url.toString().replace(" ", "%20")));
            default -> null;
        };
    }

    /** The folder of the current workflow's temporary files, else the common one. */
    public static File getWorkflowTempDir() {
        final NodeContext context = NodeContext.getContext();
        if (context != null && context.getWorkflowManager() != null) {
            final Path folder = context.getWorkflowManager().getContextV2().getExecutorInfo().getTempFolder();
            if (folder != null && Files.isDirectory(folder)) {
                return folder.toFile();
            }
        }
        return KNIMEConstants.getKNIMETempPath().toFile();
    }

    /** A new folder for temporary files. */
    public static File createTempDir(final String prefix) throws IOException {
        return createTempDir(prefix, getWorkflowTempDir());
    }

    /** A new folder for temporary files in a folder. */
    public static File createTempDir(final String prefix, final File dir) throws IOException {
        return Files.createTempDirectory(dir.toPath(), prefix).toFile();
    }

    /** A new temporary file. */
    public static File createTempFile(final String prefix, final String suffix) throws IOException {
        return Files.createTempFile(getWorkflowTempDir().toPath(), prefix, suffix).toFile();
    }
}
