// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;

import org.knime.core.node.workflow.NodeContainer;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.WorkflowManager;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.WorkflowHook;

/** Addresses relative to the workflow or node of the current context: {@code knime://knime.workflow/...}, {@code knime://knime.node/...}. */
final class KnimeUrl {

    private static final URLStreamHandler HANDLER = new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(final URL url) throws IOException {
            try {
                final Path file = resolve(new URI(url.toString()));
                if (file == null) {
                    throw new FileNotFoundException("Cannot resolve " + url);
                }
                return file.toUri().toURL().openConnection();
            } catch (URISyntaxException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    };

    private KnimeUrl() {
    }

    static URL of(final String address) throws MalformedURLException {
        return new URL(null, address, HANDLER);
    }

    /** The file of an address, null for a mount point that is not known. */
    static Path resolve(final URI uri) throws IOException {
        final String host = uri.getAuthority() == null ? "" : uri.getAuthority().toLowerCase();
        return switch (host) {
            case "knime.workflow" -> inWorkflow(uri);
            case "knime.node" -> inNode(uri);
            case "knime.mountpoint", "knime.space" -> throw new IOException(
                "\"" + uri + "\" needs a mount point; the workflow was opened from a plain folder");
            default -> null;
        };
    }

    private static Path inWorkflow(final URI uri) throws IOException {
        final NodeContext context = NodeContext.getContext();
        final WorkflowManager workflow = context == null ? null : context.getWorkflowManager();
        if (workflow == null) {
            throw new IOException("No context for relative URL \"" + uri + "\" available");
        }
        return below(workflow.getContextV2().getExecutorInfo().getLocalWorkflowPath(), uri);
    }

    private static Path inNode(final URI uri) throws IOException {
        final NodeContext context = NodeContext.getContext();
        final NodeContainer node = context == null ? null : context.getNodeContainer();
        final Path directory = node == null ? null : StandIn.hook(WorkflowHook.class).nodeDirectory(node);
        if (directory == null) {
            throw new IOException("Workflow must be saved before node-relative URLs can be used: \"" + uri + "\"");
        }
        return below(directory, uri);
    }

    private static Path below(final Path folder, final URI uri) throws IOException {
        final String relative = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/+", "");
        final Path root = folder.toAbsolutePath().normalize();
        final Path file = root.resolve(relative).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("Leaving the workflow is not allowed for relative URLs: \"" + uri + "\"");
        }
        return file;
    }
}
