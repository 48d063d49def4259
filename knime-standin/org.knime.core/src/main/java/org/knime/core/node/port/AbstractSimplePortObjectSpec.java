// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A spec that is written as one XML file. Needs a public constructor without arguments. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    /** For subclasses. */
    public AbstractSimplePortObjectSpec() {
    }

    /** Writes everything. */
    protected abstract void save(ModelContentWO model);

    /** Reads what {@link #save} wrote. */
    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent("ignored");
        save(content);
        return content;
    }

    @Override
    public boolean equals(final Object ospec) {
        return this == ospec || (ospec != null && getClass() == ospec.getClass()
            && content().equals(((AbstractSimplePortObjectSpec)ospec).content()));
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /** Writes class name and content into the zip entry {@code content.xml}. */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
        extends PortObjectSpecSerializer<T> {

        private static final String ENTRY = "content.xml";

        /** For subclasses. */
        public AbstractSimplePortObjectSpecSerializer() {
        }

        @Override
        public void savePortObjectSpec(final T portObject, final PortObjectSpecZipOutputStream out) throws IOException {
            final ModelContent model = new ModelContent("model.xml");
            model.addInt("version", 1);
            model.addString("class_name", portObject.getClass().getName());
            portObject.save(model.addModelContent("model"));
            out.putNextEntry(new ZipEntry(ENTRY));
            model.saveToXML(out);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            TextEntry.expect(in, ENTRY);
            final ModelContentRO model = ModelContent.loadFromXML(in);
            try {
                final String name = model.getString("class_name");
                final AbstractSimplePortObjectSpec loaded =
                    NewInstance.of(PortTypeRegistry.getInstance().getSpecClass(name).orElse(null), name,
                        AbstractSimplePortObjectSpec.class);
                loaded.load(model.getModelContent("model"));
                return (T)loaded;
            } catch (InvalidSettingsException e) {
                throw new IOException("Unable to load model content: " + e.getMessage(), e);
            }
        }
    }
}
