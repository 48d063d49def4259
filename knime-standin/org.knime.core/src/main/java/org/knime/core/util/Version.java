// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.io.Serializable;
import java.util.Comparator;

/** A version of three numbers and a qualifier. */
public final class Version implements Comparable<Version>, Serializable {

    /** 0.0.0. */
    public static final Version EMPTY_VERSION = new Version(0, 0, 0);

    private static final int PARTS = 4;

    private final int m_major;

    private final int m_minor;

    private final int m_revision;

    private final String m_qualifier;

    /** Without qualifier. */
    public Version(final int major, final int minor, final int revision) {
        this(major, minor, revision, "");
    }

    /** With qualifier. */
    public Version(final int major, final int minor, final int revision, final String qualifier) {
        if (major < 0 || minor < 0 || revision < 0) {
            throw new IllegalArgumentException("Version numbers must not be negative; received " + major + "." + minor
                + "." + revision);
        }
        m_major = major;
        m_minor = minor;
        m_revision = revision;
        m_qualifier = qualifier == null ? "" : qualifier;
    }

    /** From a text such as 5.8.2.v202511251200; parts at the end may be missing. */
    public Version(final String version) {
        this(version.split("\\.", PARTS));
    }

    private Version(final String[] parts) {
        this(number(parts, 0), number(parts, 1), number(parts, 2), parts.length < PARTS ? "" : parts[PARTS - 1]);
    }

    private static int number(final String[] parts, final int index) {
        return parts.length <= index ? 0 : Integer.parseInt(parts[index]);
    }

    /** First number. */
    public int getMajor() {
        return m_major;
    }

    /** Second number. */
    public int getMinor() {
        return m_minor;
    }

    /** Third number. */
    public int getRevision() {
        return m_revision;
    }

    /** The qualifier, empty when there is none. */
    public String getQualifier() {
        return m_qualifier;
    }

    /** Whether this is not older than another. */
    public boolean isSameOrNewer(final Version version) {
        return compareTo(version) >= 0;
    }

    @Override
    public int compareTo(final Version o) {
        return Comparator.comparingInt(Version::getMajor).thenComparingInt(Version::getMinor)
            .thenComparingInt(Version::getRevision).thenComparing(Version::getQualifier).compare(this, o);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Version other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        final String numbers = m_major + "." + m_minor + "." + m_revision;
        return m_qualifier.isEmpty() ? numbers : numbers + "." + m_qualifier;
    }
}
