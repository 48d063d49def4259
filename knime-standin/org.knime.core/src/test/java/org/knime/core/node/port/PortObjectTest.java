// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.radiosurv.standin.spi.MeanPortObject;
import org.radiosurv.standin.spi.MeanPortObjectSpec;
import org.radiosurv.standin.spi.PortStreamHook;
import org.radiosurv.standin.spi.StandIn;

/** Port types from plugin.xml, and port objects on disk. */
class PortObjectTest {

    private final PortStreamHook m_hook = StandIn.hook(PortStreamHook.class);

    @TempDir
    private Path m_folder;

    @Test
    void typesComeFromPluginXml() throws InvalidSettingsException {
        assertEquals("Mean", MeanPortObject.TYPE.getName());
        assertEquals(0xff8844aa, MeanPortObject.TYPE.getColor());
        assertEquals("Table", BufferedDataTable.TYPE.getName());
        assertTrue(BufferedDataTable.TYPE_OPTIONAL.isOptional() && !BufferedDataTable.TYPE.isOptional());
        assertTrue(PortObject.TYPE.isSuperTypeOf(MeanPortObject.TYPE));
        assertFalse(MeanPortObject.TYPE.isSuperTypeOf(PortObject.TYPE));
        assertFalse(BufferedDataTable.TYPE.acceptsPortObjectSpec(new MeanPortObjectSpec("mm")));
        assertTrue(PortTypeRegistry.getInstance().availablePortTypes().contains(MeanPortObject.TYPE));
        final NodeSettings settings = new NodeSettings("port");
        MeanPortObject.TYPE.save(settings);
        assertEquals(MeanPortObject.TYPE, PortType.load(settings));
        settings.addString("object_class", "org.example.NoSuchObject");
        assertThrows(InvalidSettingsException.class, () -> PortType.load(settings));
    }

    @Test
    void simpleObjectsSurviveTheDisk() throws IOException, CanceledExecutionException {
        final MeanPortObject object = new MeanPortObject(new MeanPortObjectSpec("mm"), 2.5);
        m_hook.save(object, m_folder, new ExecutionMonitor());
        assertTrue(Files.isRegularFile(m_folder.resolve("spec/spec.zip")));
        assertTrue(Files.isRegularFile(m_folder.resolve("object/portobject.zip")));
        final PortObjectSpec spec = m_hook.loadSpec(MeanPortObjectSpec.class, m_folder);
        assertEquals(object.getSpec(), spec);
        assertEquals(object, m_hook.load(MeanPortObject.class, spec, m_folder, new ExecutionMonitor()));
        assertNotEquals(object, new MeanPortObject(new MeanPortObjectSpec("mm"), 2.6));
    }

    @Test
    void imagesSurviveTheDisk() throws IOException, CanceledExecutionException {
        final ImagePortObject image =
            new ImagePortObject(new PNGImageContent(), new ImagePortObjectSpec(PNGImageCellFactory.TYPE));
        m_hook.save(image, m_folder, new ExecutionMonitor());
        final ImagePortObjectSpec spec = (ImagePortObjectSpec)m_hook.loadSpec(ImagePortObjectSpec.class, m_folder);
        assertEquals(PNGImageCellFactory.TYPE, spec.getDataType());
        final ImagePortObject loaded =
            (ImagePortObject)m_hook.load(ImagePortObject.class, spec, m_folder, new ExecutionMonitor());
        assertEquals(image.toDataCell(), loaded.toDataCell());
        assertTrue(loaded.getSummary().contains("1 x 1"), loaded.getSummary());
    }

    @Test
    void imagesMustBePngAndFitTheirSpec() {
        assertThrows(IllegalArgumentException.class, () -> new PNGImageContent(new byte[]{1, 2, 3}));
        final ImagePortObject wrong = new ImagePortObject(new PNGImageContent(), new ImagePortObjectSpec(StringCell.TYPE));
        assertThrows(IllegalStateException.class, wrong::toDataCell);
        final byte[] bytes = new PNGImageContent().getByteArray();
        assertArrayEquals(bytes, new PNGImageContent(bytes).getByteArray());
    }

    @Test
    void unregisteredClassesHaveNoSerializer() {
        final class Stranger extends AbstractSimplePortObjectSpec {
            @Override
            protected void save(final ModelContentWO model) {
                // no content
            }

            @Override
            protected void load(final ModelContentRO model) {
                // no content
            }
        }
        assertThrows(IllegalStateException.class, () -> PortUtil.getPortObjectSpecSerializer(Stranger.class));
    }
}
