// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.core.util.FileUtil;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Reads files of the workflow; puts out an image and keeps what it read for its view. */
public final class FilesNodeFactory extends DefaultNodeFactory {

    /** Same keys as in the sample workflow. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Files", description = "Files")
        String[] m_urls = {"knime://knime.workflow/data/in.csv"};

        @Widget(title = "Text", description = "Text")
        String m_text = "default";

        @Widget(title = "Number", description = "Number")
        double m_num = 1;

        @Widget(title = "Throw", description = "Whether to fail")
        boolean m_throw;
    }

    /** Parameters of the view. */
    public static final class ViewParameters implements NodeParameters {
        @Widget(title = "Title", description = "Title")
        String m_title = "view title";
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Files").icon("icon.png")
        .shortDescription("Reads files").fullDescription("Reads files.").sinceVersion(1, 0, 0)
        .ports(p -> p.addOutputPort("Image", "An image", ImagePortObject.TYPE))
        .model(m -> m.parametersClass(Parameters.class)
            .configure((in, out) -> out.setOutSpec(0, new ImagePortObjectSpec(PNGImageCellFactory.TYPE)))
            .execute(FilesNodeFactory::execute))
        .addView(v -> v.parametersClass(ViewParameters.class).description("A view")
            .page(p -> p.fromString(() -> InputStream.nullInputStream()).relativePath("index.html")));

    public FilesNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) throws KNIMEException {
        final Parameters p = in.getParameters();
        final BufferedDataContainer container = in.getExecutionContext()
            .createDataContainer(new DataTableSpec(new DataColumnSpecCreator("file", StringCell.TYPE).createSpec()));
        try {
            for (final String url : p.m_urls) {
                final Path path = FileUtil.resolveToPath(FileUtil.toURL(url));
                container.addRowToTable(new DefaultRow(url, new StringCell(Files.readString(path))));
            }
            container.close();
            out.setInternalData(container.getTable());
            out.setOutData(0, image());
        } catch (final IOException | URISyntaxException e) {
            throw new KNIMEException("cannot read: " + e.getMessage(), e);
        }
        if (p.m_throw) {
            throw new KNIMEException("asked to throw");
        }
    }

    private static ImagePortObject image() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ImagePortObject(new PNGImageContent(bytes.toByteArray()),
            new ImagePortObjectSpec(PNGImageCellFactory.TYPE));
    }
}
