// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a {@code .knwf}: a zip file with one top folder, the workflow directory. */
public final class WorkflowArchive {

    /** Bound on what an archive may unpack to, counted while it is unpacked: its own figures are not to be trusted. */
    static final long MAX_BYTES = 8L << 30;

    private static final int MAX_ENTRIES = 100_000;

    private static final String REMEDY = "Export the workflow from KNIME again.";

    private final Path m_archive;

    private final Path m_target;

    private final long m_maxBytes;

    private final Set<String> m_topFolders = new HashSet<>();

    private long m_bytes;

    WorkflowArchive(final Path archive, final Path target, final long maxBytes) {
        m_archive = archive;
        m_target = target.toAbsolutePath().normalize();
        m_maxBytes = maxBytes;
    }

    /**
     * @param archive the .knwf
     * @param target an existing empty directory
     * @return the workflow directory inside the target
     */
    public static Path unpack(final Path archive, final Path target) throws WorkflowLoadException {
        return new WorkflowArchive(archive, target, MAX_BYTES).unpack();
    }

    Path unpack() throws WorkflowLoadException {
        try (ZipFile zip = new ZipFile(m_archive.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw refuse("an archive must not have more than " + MAX_ENTRIES + " entries", zip.size());
            }
            for (final Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements();) {
                unpack(zip, e.nextElement());
            }
        } catch (final IOException e) {
            throw refuse("a .knwf must be a readable zip file", e.getMessage());
        }
        if (m_topFolders.size() != 1) {
            throw refuse("a .knwf must have exactly one top folder, the workflow", m_topFolders);
        }
        final Path workflow = m_target.resolve(m_topFolders.iterator().next());
        if (!Files.isRegularFile(workflow.resolve("workflow.knime"))) {
            throw refuse("the top folder must hold workflow.knime", "none in " + workflow.getFileName());
        }
        return workflow;
    }

    private void unpack(final ZipFile zip, final ZipEntry entry) throws IOException, WorkflowLoadException {
        final Path file = inside(entry.getName());
        m_topFolders.add(m_target.relativize(file).getName(0).toString());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(file)) {
            copy(in, out);
        }
    }

    private Path inside(final String name) throws WorkflowLoadException {
        final Path file = m_target.resolve(name.replace('\\', '/').replaceFirst("^([A-Za-z]:)?/+", "../")).normalize();
        if (!file.startsWith(m_target) || file.equals(m_target)) {
            throw refuse("an entry must stay inside the archive's folder", "'" + name + "'");
        }
        return file;
    }

    private void copy(final InputStream in, final OutputStream out) throws IOException, WorkflowLoadException {
        final byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            m_bytes += n;
            if (m_bytes > m_maxBytes) {
                throw refuse("an archive must not unpack to more than " + m_maxBytes + " bytes", "more");
            }
            out.write(buffer, 0, n);
        }
    }

    private WorkflowLoadException refuse(final String rule, final Object received) {
        return new WorkflowLoadException(new Problem(m_archive.toString(), rule, received, REMEDY));
    }
}
