// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.knime.core.node.workflow.NodeContext;
import org.knime.core.util.FileUtil;
import org.radiosurv.core.recipe.LocationResolver;

/**
 * Finds files for recipes: local paths, and KNIME URLs such as {@code knime://knime.workflow/data/scan.nii.gz}. A
 * workflow-relative URL needs the node's context, which other threads than KNIME's lack; it is taken here when the resolver
 * is made, in the node's own thread.
 */
public final class KnimeLocations implements LocationResolver {

    private static final String KNIME = "knime:";

    private final NodeContext context = NodeContext.getContext();

    @Override
    public Path resolve(final String location) throws IOException {
        if (context != null && NodeContext.getContext() != context) {
            NodeContext.pushContext(context);
            try {
                return path(location);
            } finally {
                NodeContext.removeLastContext();
            }
        }
        return path(location);
    }

    private static Path path(final String location) throws IOException {
        if (isUrl(location)) {
            return knimePath(location);
        }
        if (location.contains("://")) {
            throw notHere(location);
        }
        try {
            final Path path = Path.of(location);
            if (!path.isAbsolute()) {
                throw new IOException("A folder is given as an absolute path or as a knime:// URL; received '" + location
                    + "'. Use knime://knime.workflow/" + location + " for a folder inside the workflow.");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IOException("A location is a path or a knime:// URL; received '" + location + "'. Check its spelling.", e);
        }
    }

    private static Path knimePath(final String location) throws IOException {
        try {
            final Path path = FileUtil.resolveToPath(FileUtil.toURL(location));
            if (path == null) {
                throw notHere(location);
            }
            return path;
        } catch (MalformedURLException | URISyntaxException | IllegalArgumentException e) {
            throw new IOException("The location is no valid URL: '" + location + "'. Check its spelling.", e);
        }
    }

    private static IOException notHere(final String location) {
        return new IOException("The location must lie on this computer; received '" + location
            + "'. Copy the images to a local folder.");
    }

    /**
     * @param folder a folder as the user gave it
     * @param path a path below it, with {@code /}
     * @return the location of that file: the characters that mean something else in a URL are escaped below a URL
     */
    public static String below(final String folder, final String path) {
        final String base = folder.trim().replaceAll("[/\\\\]+$", "");
        return base + "/" + (isUrl(folder.trim()) ? path.replace("%", "%25").replace("#", "%23").replace("?", "%3F") : path);
    }

    private static boolean isUrl(final String location) {
        return location.startsWith(KNIME) || location.startsWith("file:");
    }
}
