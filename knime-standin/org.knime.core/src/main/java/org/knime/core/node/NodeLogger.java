// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** A logger by class or name; writes to the platform's {@link System.Logger}. */
public final class NodeLogger {

    private static final String CODING = "CODING PROBLEM\t";

    private final Logger m_logger;

    private NodeLogger(final String name) {
        m_logger = System.getLogger(name);
    }

    /** The logger of a class. */
    public static NodeLogger getLogger(final Class<?> c) {
        return getLogger(c.getName());
    }

    /** The logger of a name. */
    public static NodeLogger getLogger(final String s) {
        return new NodeLogger(s);
    }

    /** For developers. */
    public void debug(final Object o) {
        m_logger.log(Level.DEBUG, () -> String.valueOf(o));
    }

    /** For developers. */
    public void debug(final Supplier<Object> supplier) {
        m_logger.log(Level.DEBUG, () -> String.valueOf(supplier.get()));
    }

    /** For developers. */
    public void debug(final Object o, final Throwable t) {
        m_logger.log(Level.DEBUG, () -> String.valueOf(o), t);
    }

    /** For developers, {@link String#format} style. */
    public void debugWithFormat(final String format, final Object... args) {
        m_logger.log(Level.DEBUG, () -> String.format(format, args));
    }

    /** For users who want to know more. */
    public void info(final Object o) {
        m_logger.log(Level.INFO, () -> String.valueOf(o));
    }

    /** For users who want to know more. */
    public void info(final Supplier<Object> supplier) {
        m_logger.log(Level.INFO, () -> String.valueOf(supplier.get()));
    }

    /** For users who want to know more. */
    public void info(final Object o, final Throwable t) {
        m_logger.log(Level.INFO, () -> String.valueOf(o), t);
    }

    /** For users who want to know more, {@link String#format} style. */
    public void infoWithFormat(final String format, final Object... args) {
        m_logger.log(Level.INFO, () -> String.format(format, args));
    }

    /** For every user. */
    public void warn(final Object o) {
        m_logger.log(Level.WARNING, () -> String.valueOf(o));
    }

    /** For every user. */
    public void warn(final Supplier<Object> supplier) {
        m_logger.log(Level.WARNING, () -> String.valueOf(supplier.get()));
    }

    /** For every user. */
    public void warn(final Object o, final Throwable t) {
        m_logger.log(Level.WARNING, () -> String.valueOf(o), t);
    }

    /** For every user, {@link String#format} style. */
    public void warnWithFormat(final String format, final Object... args) {
        m_logger.log(Level.WARNING, () -> String.format(format, args));
    }

    /** Something failed. */
    public void error(final Object o) {
        m_logger.log(Level.ERROR, () -> String.valueOf(o));
    }

    /** Something failed. */
    public void error(final Supplier<Object> supplier) {
        m_logger.log(Level.ERROR, () -> String.valueOf(supplier.get()));
    }

    /** Something failed. */
    public void error(final Object o, final Throwable t) {
        m_logger.log(Level.ERROR, () -> String.valueOf(o), t);
    }

    /** Something failed, {@link String#format} style. */
    public void errorWithFormat(final String format, final Object... args) {
        m_logger.log(Level.ERROR, () -> String.format(format, args));
    }

    /** A mistake in the code of a node. */
    public void coding(final Object o) {
        error(CODING + o);
    }

    /** A mistake in the code of a node. */
    public void coding(final Object o, final Throwable t) {
        error(CODING + o, t);
    }

    /** A mistake in the code of a node, {@link String#format} style. */
    public void codingWithFormat(final String format, final Object... args) {
        coding(String.format(format, args));
    }

    /** Whether debug messages are written. */
    public boolean isDebugEnabled() {
        return m_logger.isLoggable(Level.DEBUG);
    }

    /** Whether info messages are written. */
    public boolean isInfoEnabled() {
        return m_logger.isLoggable(Level.INFO);
    }
}
