// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.radiosurv.standin.spi.PortStreamHook;
import org.radiosurv.standin.spi.StandIn;

/** Streams and serializers of port objects. */
public final class PortUtil {

    static {
        StandIn.provide(PortStreamHook.class, new PortFiles());
    }

    private PortUtil() {
    }

    /** A stream that an object serializer writes to. */
    public static PortObjectZipOutputStream getPortObjectZipOutputStream(final OutputStream out) throws IOException {
        return new PortObjectZipOutputStream(out);
    }

    /** A stream that an object serializer reads from. */
    public static PortObjectZipInputStream getPortObjectZipInputStream(final InputStream in) throws IOException {
        return new PortObjectZipInputStream(in);
    }

    /** A stream that a spec serializer writes to. */
    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(final OutputStream out)
        throws IOException {
        return new PortObjectSpecZipOutputStream(out);
    }

    /** A stream that a spec serializer reads from. */
    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(final InputStream in)
        throws IOException {
        return new PortObjectSpecZipInputStream(in);
    }

    /**
     * The serializer that plugin.xml registers for a port object class.
     *
     * @throws IllegalStateException when there is none
     */
    @SuppressWarnings("unchecked")
    public static <T extends PortObject> PortObjectSerializer<T> getPortObjectSerializer(final Class<T> cl) {
        return (PortObjectSerializer<T>)(PortObjectSerializer<?>)PortTypeRegistry.getInstance().getObjectSerializer(cl)
            .orElseThrow(() -> new IllegalStateException("plugin.xml registers no port object serializer for " + cl.getName()));
    }

    /**
     * The serializer that plugin.xml registers for a spec class.
     *
     * @throws IllegalStateException when there is none
     */
    @SuppressWarnings("unchecked")
    public static <T extends PortObjectSpec> PortObjectSpecSerializer<T> getPortObjectSpecSerializer(final Class<T> cl) {
        return (PortObjectSpecSerializer<T>)(PortObjectSpecSerializer<?>)PortTypeRegistry.getInstance()
            .getSpecSerializer(cl)
            .orElseThrow(() -> new IllegalStateException("plugin.xml registers no spec serializer for " + cl.getName()));
    }
}
