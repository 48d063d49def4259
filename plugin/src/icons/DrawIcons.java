// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/**
 * Draws the nodes' icons, 16 x 16 pixels, in a grid of 16 units. Run it from the plug-in's folder after a change:
 * {@code java src/icons/DrawIcons.java}; with a further argument it also writes one large sheet of all icons to that file.
 */
public final class DrawIcons {

    private static final Color BLUE = new Color(0x0072B2);

    private static final Color ORANGE = new Color(0xD55E00);


    private static final Color GREY = new Color(0x707070);

    private static final Color LIGHT = new Color(0xD8D8D8);

    public static void main(final String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        final Map<String, Consumer<Graphics2D>> icons = icons();
        for (Map.Entry<String, Consumer<Graphics2D>> icon : icons.entrySet()) {
            final Path file = Path.of("src/main/java/org/radiosurv/knime", icon.getKey());
            Files.createDirectories(file.getParent());
            ImageIO.write(draw(icon.getValue(), 16), "png", file.toFile());
        }
        if (arguments.length > 0) {
            writeSheet(icons, Path.of(arguments[0]));
        }
    }

    private static Map<String, Consumer<Graphics2D>> icons() {
        final Map<String, Consumer<Graphics2D>> icons = new LinkedHashMap<>();
        icons.put("nodes/niftireader/nifti-reader.png", DrawIcons::reader);
        icons.put("nodes/niftiwriter/nifti-writer.png", DrawIcons::writer);
        icons.put("nodes/normalizer/intensity-normalizer.png", DrawIcons::normalizer);
        icons.put("nodes/voicalculator/voi-calculator.png", DrawIcons::voiCalculator);
        icons.put("nodes/voifeatures/voi-feature-table.png", DrawIcons::featureTable);
        icons.put("nodes/registrar/registrar.png", DrawIcons::registrar);
        icons.put("nodes/transformapplier/transform-applier.png", DrawIcons::transformApplier);
        icons.put("nodes/coxregression/cox-regression.png", DrawIcons::coxRegression);
        icons.put("nodes/coxpredictor/cox-predictor.png", DrawIcons::coxPredictor);
        icons.put("nodes/spcalearner/spca-learner.png", DrawIcons::learner);
        icons.put("nodes/spcapredictor/spca-predictor.png", DrawIcons::predictor);
        icons.put("nodes/spcamodelwriter/spca-model-writer.png", DrawIcons::modelWriter);
        icons.put("nodes/spcamodelreader/spca-model-reader.png", DrawIcons::modelReader);
        icons.put("nodes/kaplanmeier/kaplan-meier.png", DrawIcons::kaplanMeier);
        icons.put("nodes/hazardcurve/hazard-ratio-curve.png", DrawIcons::hazardRatioCurve);
        icons.put("nodes/endpointcorrelation/endpoint-correlation.png", DrawIcons::endpointCorrelation);
        icons.put("nodes/riskgroups/risk-group-comparison.png", DrawIcons::riskGroups);
        icons.put("../../../../../../icons/radiosurv.png", DrawIcons::product);
        return icons;
    }

    private static BufferedImage draw(final Consumer<Graphics2D> icon, final int size) {
        final BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        final Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 16.0, size / 16.0);
        icon.accept(g);
        g.dispose();
        return image;
    }

    private static void writeSheet(final Map<String, Consumer<Graphics2D>> icons, final Path file) throws IOException {
        final BufferedImage sheet = new BufferedImage(110 * icons.size(), 130, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int x = 7;
        for (Consumer<Graphics2D> icon : icons.values()) {
            g.drawImage(draw(icon, 96), x, 5, null);
            g.drawImage(draw(icon, 16), x, 108, null);
            x += 110;
        }
        g.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }

    private static void fill(final Graphics2D g, final Color colour, final Shape shape) {
        g.setColor(colour);
        g.fill(shape);
    }

    private static void line(final Graphics2D g, final Color colour, final double width, final Shape shape) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float)width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    private static Shape path(final double... points) {
        final Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int n = 2; n < points.length; n += 2) {
            path.lineTo(points[n], points[n + 1]);
        }
        return path;
    }

    private static Shape disc(final double x, final double y, final double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void brain(final Graphics2D g, final double x) {
        fill(g, LIGHT, new Ellipse2D.Double(x, 1.5, 9, 11));
        line(g, GREY, 1.2, new Ellipse2D.Double(x, 1.5, 9, 11));
        line(g, GREY, 0.8, new Line2D.Double(x + 4.5, 2.5, x + 4.5, 11.5));
        fill(g, ORANGE, disc(x + 6.4, 6, 1.5));
    }

    private static void reader(final Graphics2D g) {
        brain(g, 0.8);
        line(g, BLUE, 1.6, path(7.5, 13.2, 14.3, 13.2));
        fill(g, BLUE, path(12, 10.6, 15.6, 13.2, 12, 15.8));
    }

    private static void writer(final Graphics2D g) {
        brain(g, 6.2);
        line(g, BLUE, 1.6, path(8.5, 13.2, 1.7, 13.2));
        fill(g, BLUE, path(4, 10.6, 0.4, 13.2, 4, 15.8));
    }

    private static void normalizer(final Graphics2D g) {
        final double[] heights = {3, 6, 10, 8, 5, 3};
        for (int n = 0; n < heights.length; n++) {
            fill(g, BLUE, new Rectangle2D.Double(1 + 2.35 * n, 11 - heights[n], 1.9, heights[n]));
        }
        for (int n = 0; n < 7; n++) {
            final int grey = 35 * n + 20;
            fill(g, new Color(grey, grey, grey), new Rectangle2D.Double(1 + 2 * n, 12.2, 2, 2.8));
        }
        line(g, GREY, 0.6, new Rectangle2D.Double(1, 12.2, 14, 2.8));
    }

    private static void voiCalculator(final Graphics2D g) {
        final Area whole = new Area(disc(6.6, 8, 5.8));
        final Area core = new Area(disc(9.8, 8.6, 3.6));
        final Area edema = new Area(whole);
        edema.subtract(core);
        fill(g, new Color(0xF0C060), edema);
        line(g, GREY, 1.1, whole);
        line(g, ORANGE, 1.3, core);
    }

    private static void featureTable(final Graphics2D g) {
        fill(g, Color.WHITE, new Rectangle2D.Double(1, 2, 14, 12));
        fill(g, LIGHT, new Rectangle2D.Double(1, 2, 14, 3));
        final int[][] levels = {{40, 180, 110}, {200, 60, 230}, {120, 240, 20}};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                final int grey = levels[row][column];
                fill(g, new Color(grey, grey, grey), new Rectangle2D.Double(1 + 2 * column, 5 + 3 * row, 2, 3));
            }
        }
        line(g, GREY, 0.9, new Rectangle2D.Double(1, 2, 14, 12));
        for (int row = 1; row < 4; row++) {
            line(g, GREY, 0.7, new Line2D.Double(1, 2 + 3 * row, 15, 2 + 3 * row));
        }
        line(g, GREY, 0.7, new Line2D.Double(7, 2, 7, 14));
        line(g, GREY, 0.7, new Line2D.Double(11, 2, 11, 14));
    }

    private static void registrar(final Graphics2D g) {
        line(g, ORANGE, 1.4, new Ellipse2D.Double(1, 3.4, 9, 11));
        fill(g, new Color(0, 0x72, 0xB2, 60), new Ellipse2D.Double(5.6, 1.4, 9, 11));
        line(g, BLUE, 1.4, new Ellipse2D.Double(5.6, 1.4, 9, 11));
        fill(g, BLUE, disc(10.1, 6.9, 1.3));
        fill(g, ORANGE, disc(5.5, 8.9, 1.3));
    }

    private static void transformApplier(final Graphics2D g) {
        line(g, ORANGE, 1.4, path(1, 5.4, 7.6, 1.6, 10.8, 7.2, 4.2, 11, 1, 5.4));
        line(g, BLUE, 1.4, new Rectangle2D.Double(6.6, 6.6, 8, 8));
        fill(g, BLUE, new Rectangle2D.Double(9.2, 9.2, 2.8, 2.8));
    }

    private static void axes(final Graphics2D g) {
        line(g, GREY, 1.1, path(2, 1.5, 2, 14, 14.5, 14));
    }

    /** A forest plot. */
    private static void coxRegression(final Graphics2D g) {
        line(g, GREY, 1, path(6.5, 1, 6.5, 15));
        final double[][] rows = {{3.5, 1.5, 5, 8.5}, {8, 6.5, 10, 14}, {12.5, 3, 8, 12}};
        for (final double[] row : rows) {
            line(g, BLUE, 1.3, path(row[1], row[0], row[3], row[0]));
            fill(g, ORANGE, new Rectangle2D.Double(row[2] - 1.3, row[0] - 1.3, 2.6, 2.6));
        }
    }

    /** A predicted survival curve with its limits. */
    private static void coxPredictor(final Graphics2D g) {
        fill(g, LIGHT, path(2, 1.6, 8, 3, 14.4, 7.4, 14.4, 13, 8, 10, 2, 3.2));
        axes(g);
        line(g, BLUE, 1.5, path(2, 2.4, 5, 4, 8, 6.4, 11, 8.8, 14.4, 10.4));
        fill(g, ORANGE, disc(8, 6.4, 1.7));
    }

    private static void learner(final Graphics2D g) {
        axes(g);
        final double[][] points = {{4, 11.4}, {5.2, 9.2}, {7, 10.2}, {8, 7.2}, {10, 7.6}, {11, 4.6}, {13, 5.4}};
        for (double[] point : points) {
            fill(g, BLUE, disc(point[0], point[1], 1.05));
        }
        line(g, ORANGE, 1.4, path(3.2, 12.4, 12.6, 3));
        fill(g, ORANGE, path(10.6, 2.2, 14.2, 1.4, 13.4, 5));
    }

    private static void predictor(final Graphics2D g) {
        axes(g);
        for (double[] point : new double[][]{{4.2, 11.2}, {5.8, 9.6}, {7, 11}}) {
            fill(g, BLUE, disc(point[0], point[1], 1.3));
        }
        for (double[] point : new double[][]{{9.6, 5.6}, {11.2, 3.8}, {12.8, 5.8}}) {
            fill(g, ORANGE, disc(point[0], point[1], 1.3));
        }
        line(g, GREY, 1.1, path(4, 3.4, 13.4, 12.4));
    }

    /** The predictor's two groups, and the arrow of the NIfTI Writer. */
    private static void modelWriter(final Graphics2D g) {
        model(g);
        line(g, BLUE, 1.6, path(9, 13.2, 2.2, 13.2));
        fill(g, BLUE, path(4.5, 10.6, 0.9, 13.2, 4.5, 15.8));
    }

    private static void modelReader(final Graphics2D g) {
        model(g);
        line(g, BLUE, 1.6, path(7, 13.2, 13.8, 13.2));
        fill(g, BLUE, path(11.5, 10.6, 15.1, 13.2, 11.5, 15.8));
    }

    private static void model(final Graphics2D g) {
        line(g, GREY, 1.1, new Rectangle2D.Double(1, 0.9, 14, 8.6));
        line(g, GREY, 1.1, path(9.8, 2.2, 6.2, 8.2));
        fill(g, BLUE, disc(4.2, 5.2, 1.7));
        fill(g, ORANGE, disc(11.8, 5.2, 1.7));
    }

    private static void kaplanMeier(final Graphics2D g) {
        axes(g);
        line(g, BLUE, 1.5, path(2, 2.4, 5, 2.4, 5, 4.4, 8.5, 4.4, 8.5, 6.6, 12, 6.6, 12, 8, 14.4, 8));
        line(g, ORANGE, 1.5, path(2, 2.4, 3.6, 2.4, 3.6, 6.4, 6.4, 6.4, 6.4, 9.4, 9.4, 9.4, 9.4, 12, 13, 12));
    }

    private static void hazardRatioCurve(final Graphics2D g) {
        final Path2D band = new Path2D.Double();
        band.moveTo(2.2, 10.2);
        band.curveTo(6, 9, 9, 3, 14.4, 1.4);
        band.lineTo(14.4, 7.4);
        band.curveTo(9, 7.4, 6, 12.6, 2.2, 12.8);
        band.closePath();
        fill(g, LIGHT, band);
        axes(g);
        final Path2D curve = new Path2D.Double();
        curve.moveTo(2.2, 11.5);
        curve.curveTo(6.5, 11, 8.5, 5.4, 14.4, 4.4);
        line(g, BLUE, 1.6, curve);
    }

    private static void endpointCorrelation(final Graphics2D g) {
        axes(g);
        line(g, ORANGE, 1.5, path(2.6, 4, 14, 11.6));
        for (double[] point : new double[][]{{4, 3.2}, {5.6, 7.4}, {8.2, 6}, {9.6, 10.4}, {12.4, 8.4}, {12.8, 12}}) {
            fill(g, BLUE, disc(point[0], point[1], 1.2));
        }
    }

    private static void riskGroups(final Graphics2D g) {
        fill(g, BLUE, new Rectangle2D.Double(3.4, 8.6, 3.8, 4.9));
        fill(g, ORANGE, new Rectangle2D.Double(3.4, 2.4, 3.8, 6.2));
        fill(g, BLUE, new Rectangle2D.Double(9.6, 4.6, 3.8, 8.9));
        fill(g, ORANGE, new Rectangle2D.Double(9.6, 2.4, 3.8, 2.2));
        line(g, GREY, 1.1, path(1.6, 13.9, 15, 13.9));
    }

    private static void product(final Graphics2D g) {
        fill(g, LIGHT, new Ellipse2D.Double(2, 1, 12, 14));
        line(g, GREY, 1.1, new Ellipse2D.Double(2, 1, 12, 14));
        fill(g, ORANGE, disc(10.6, 5.4, 1.7));
        line(g, BLUE, 1.4, path(4, 7, 6, 7, 6, 9, 8.4, 9, 8.4, 11, 11.5, 11));
    }
}
