// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object that is written as one XML file. Needs a public constructor without arguments. */
public abstract class AbstractSimplePortObject implements PortObject {

    /** For subclasses. */
    public AbstractSimplePortObject() {
    }

    /** Writes everything but the spec. */
    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    /** Reads what {@link #save} wrote, and takes the spec. */
    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
        throws InvalidSettingsException, CanceledExecutionException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent("ignored");
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException("Interrupted while comparing port objects", e);
        }
        return content;
    }

    @Override
    public boolean equals(final Object oport) {
        return this == oport || (oport != null && getClass() == oport.getClass()
            && content().equals(((AbstractSimplePortObject)oport).content()));
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /** Writes class name and content into the zip entry {@code content.xml}. */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject>
        extends PortObjectSerializer<T> {

        private static final String ENTRY = "content.xml";

        /** For subclasses. */
        public AbstractSimplePortObjectSerializer() {
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
            final ModelContent model = new ModelContent("model.xml");
            model.addInt("version", 1);
            model.addString("class_name", portObject.getClass().getName());
            portObject.save(model.addModelContent("model"), exec);
            out.putNextEntry(new ZipEntry(ENTRY));
            model.saveToXML(out);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            TextEntry.expect(in, ENTRY);
            final ModelContentRO model = ModelContent.loadFromXML(in);
            try {
                final String name = model.getString("class_name");
                final AbstractSimplePortObject loaded =
                    NewInstance.of(PortTypeRegistry.getInstance().getObjectClass(name).orElse(null), name,
                        AbstractSimplePortObject.class);
                loaded.load(model.getModelContent("model"), spec, exec);
                return (T)loaded;
            } catch (InvalidSettingsException e) {
                throw new IOException("Unable to load model content: " + e.getMessage(), e);
            }
        }
    }
}
