// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow.contextv2;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2.LocationType;

/** A workflow of the local file system. */
public final class LocalLocationInfo extends LocationInfo {

    private final Path m_archive;

    private LocalLocationInfo(final Path archive) {
        super(LocationType.LOCAL);
        m_archive = archive;
    }

    /** With the archive that the workflow was unpacked from, which may be null. */
    public static LocalLocationInfo getInstance(final Path sourceArchive) {
        return new LocalLocationInfo(sourceArchive);
    }

    /** The archive that the workflow was unpacked from. */
    public Optional<Path> getSourceArchive() {
        return Optional.ofNullable(m_archive);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof LocalLocationInfo other && Objects.equals(m_archive, other.m_archive);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(m_archive);
    }
}
