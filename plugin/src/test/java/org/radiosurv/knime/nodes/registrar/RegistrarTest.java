// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.node.DefaultNodeFactory;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.PrewittMode;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageCells;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.nodes.voicalculator.VoiCalculatorNodeFactory;
import org.radiosurv.knime.nodes.voifeatures.VoiFeatureTableNodeFactory;
import org.radiosurv.standin.nodes.NodeRunner;
import org.radiosurv.standin.parameters.DialogDescription;

/** A head of smooth blobs in two contrasts, displaced by known maps; a ball as its lesion. */
class RegistrarTest {

    private static final Affine TRUTH = BlobHead.rigid(8, 6, -4, 5);

    /** A third of a voxel of 4 mm. */
    private static final double TOLERANCE_MM = 4.0 / 3;

    /** A sphere of 20 mm moved by that tolerance overlaps itself to 1 - 3 d / (4 r) = 0.95; voxels of 4 mm take up to 0.02. */
    private static final double LEAST_DICE = 0.93;

    private static final BlobHead HEAD = new BlobHead(3);

    @TempDir
    private Path temporary;

    private Bench bench;

    private ImageCells cells;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
        cells = new ImageCells(temporary);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static DataTableSpec spec() {
        return new DataTableSpec(column("T1Gd", VolumeCell.TYPE), column("T2", VolumeCell.TYPE), column("whole", VoiCell.TYPE));
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return ColumnProperty.column(name, type, Map.of());
    }

    private DataCell fixed() throws Exception {
        return cells.image(BlobHead.GRID, HEAD.image(BlobHead.GRID, Affine.identity(), v -> v));
    }

    private DataCell moving(final Affine map) throws Exception {
        return cells.image(BlobHead.OTHER, HEAD.image(BlobHead.OTHER, map, RegistrarTest::t2));
    }

    /** Another sequence: the order of tissues is turned round. */
    private static double t2(final double value) {
        return value < 0.4 ? value : 2.4 - 0.9 * value;
    }

    private DataCell lesion(final Affine map) throws Exception {
        return cells.voi(BlobHead.OTHER, BlobHead.lesion(BlobHead.OTHER, map));
    }

    private DataCell[] patient(final Affine map) throws Exception {
        return new DataCell[]{fixed(), moving(map), lesion(map)};
    }

    private static NodeRunner node(final RegistrarParameters parameters) throws Exception {
        return Bench.node(new RegistrarNodeFactory(), parameters);
    }

    private static NodeRunner withTemplate(final RegistrarParameters parameters) throws Exception {
        final NodeSettings settings = new NodeSettings("settings");
        final var creation = settings.addNodeSettings("node_creation_config");
        creation.addNodeSettings("Images");
        creation.addNodeSettings("Template").addNodeSettings("port_0").addString("object_class", BufferedDataTable.class.getName());
        creation.addNodeSettings("Registered images");
        final RegistrarNodeFactory factory = new RegistrarNodeFactory();
        factory.init();
        final NodeRunner node = NodeRunner.of(factory, settings);
        node.setParameters(parameters);
        return node;
    }

    private static double number(final PortObject table, final int row, final String column) {
        return ((DoubleValue)Bench.cell(table, row, column)).getDoubleValue();
    }

    private static Affine matrix(final PortObject table, final int row, final String column) {
        final ListDataValue list = (ListDataValue)Bench.cell(table, row, column);
        return Affine.of(StreamSupport.stream(list.spliterator(), false).mapToDouble(cell -> ((DoubleValue)cell).getDoubleValue())
            .toArray());
    }

    private static void assertNear(final Affine truth, final Affine found) {
        assertTrue(BlobHead.distance(truth, found) < TOLERANCE_MM, "mm: " + BlobHead.distance(truth, found));
    }

    private static Recipe recipe(final DataCell cell) {
        return ((VolumeValue)cell).getRecipe();
    }

    private static Mask mask(final DataCell cell) throws Exception {
        return new Evaluator(Path::of, 0).mask(recipe(cell), Progress.NONE);
    }

    /** Dice coefficient with the lesion as it is on a grid. */
    private double dice(final DataCell voi, final Affine map) throws Exception {
        final Mask found = mask(voi);
        final Mask truth = mask(cells.voi(found.grid(), BlobHead.lesion(found.grid(), map)));
        return 2.0 * found.intersection(truth).count() / (found.count() + truth.count());
    }

    @Test
    void findsTheMapAndBringsImageAndVoi() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(new RegistrarParameters()), bench.table(spec(), patient(TRUTH)));
        final PortObject table = executed.outputs()[0];
        final Affine found = matrix(table, 0, "T2_matrix");
        assertNear(TRUTH, found);
        assertEquals("good", Bench.cell(table, 0, "T2_verdict").toString(), Bench.cell(table, 0, "T2_reason").toString());
        final Recipe.Resample image = (Recipe.Resample)recipe(Bench.cell(table, 0, "T2"));
        assertEquals(found, image.matrix());
        assertEquals(BlobHead.GRID, image.grid());
        assertEquals(found.determinant(), number(table, 0, "T2_det"));
        assertTrue(dice(Bench.cell(table, 0, "whole"), Affine.identity()) > LEAST_DICE);
        assertEquals("T2", Bench.cell(table, 0, "whole_follows").toString());
        assertEquals(33.5, number(table, 0, "whole_ml_before"), 0.7, "4/3 pi 2^3 cm3");
        assertEquals(number(table, 0, "whole_ml_before"), number(table, 0, "whole_ml_after"), 0.7);
        assertEquals(1, number(table, 0, "whole_fov_share"));
        assertEquals(1, number(table, 0, "whole_in_T2_fov_share"));
        assertEquals(Optional.empty(), executed.warning());
    }

    @Test
    void writesFslsMatrix() throws Exception {
        final PortObject table =
            bench.run(node(new RegistrarParameters()), bench.table(spec(), patient(TRUTH))).outputs()[0];
        final Affine fsl = MatrixFiles.parse(Bench.cell(table, 0, "T2_fsl").toString(), "test");
        assertTrue(FslMatrix.toWorld(fsl, BlobHead.GRID, BlobHead.OTHER).closeTo(matrix(table, 0, "T2_matrix"), 1e-9));
    }

    @Test
    void drawsASmallFigure() throws Exception {
        for (Choices.Overlay kind : List.of(Choices.Overlay.CHECKERBOARD, Choices.Overlay.CONTOUR)) {
            final RegistrarParameters parameters = new RegistrarParameters();
            parameters.overlay = kind;
            final PortObject table = bench.run(node(parameters), bench.table(spec(), patient(TRUTH))).outputs()[0];
            final byte[] png = ((PNGImageValue)Bench.cell(table, 0, RegistrarColumns.OVERLAY)).getImageContent().getByteArray();
            assertTrue(png.length <= Overlay.LARGEST_BYTES, "bytes: " + png.length);
            final var image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(3 * Overlay.TILE + 6, image.getWidth());
            if (System.getProperty("radiosurv.figures") != null) {
                Files.write(Path.of(System.getProperty("radiosurv.figures"), "overlay-" + kind + ".png"), png);
            }
            final long colours = IntStream.range(0, image.getWidth() * image.getHeight())
                .map(n -> image.getRGB(n % image.getWidth(), n / image.getWidth())).distinct().count();
            assertTrue(colours > 10, "colours: " + colours);
        }
    }

    @Test
    void anImageMadeFromTheSameScanSharesItsMatrix() throws Exception {
        final Recipe scan = recipe(moving(TRUTH));
        final Recipe levels = new Recipe.GreyLevels(scan, 0, 600, 256);
        final DataTableSpec edges = new DataTableSpec(column("T1Gd", VolumeCell.TYPE), column("T2", VolumeCell.TYPE),
            column("T2Edge", VolumeCell.TYPE));
        final PortObject table = bench.run(node(new RegistrarParameters()), bench.table(edges, new DataCell[]{fixed(),
            new VolumeCell(levels), new VolumeCell(new Recipe.Prewitt(levels, PrewittMode.VOLUME))})).outputs()[0];
        assertEquals(Bench.cell(table, 0, "T2_matrix"), Bench.cell(table, 0, "T2Edge_matrix"));
        assertNear(TRUTH, matrix(table, 0, "T2_matrix"));
        assertTrue(((Recipe.Resample)recipe(Bench.cell(table, 0, "T2Edge"))).v() instanceof Recipe.Prewitt, "edges are made before");
    }

    @Test
    void refitsImplausibleScalesWithSixDegrees() throws Exception {
        final Affine stretched = Affine.scaling(1.12, 1, 1);
        final RegistrarParameters parameters = new RegistrarParameters();
        final NodeRunner.Executed refitted = bench.run(node(parameters), bench.table(spec(), patient(stretched)));
        final Affine rigid = matrix(refitted.outputs()[0], 0, "T2_matrix");
        assertEquals(1, rigid.determinant(), 1e-9);
        assertEquals("6", Bench.cell(refitted.outputs()[0], 0, "T2_dof").toString());
        assertTrue(Bench.cell(refitted.outputs()[0], 0, "T2_reason").toString().contains("registered again with 6"));
        assertTrue(refitted.warning().orElseThrow().contains("1 row: registered again with 6 degrees of freedom"));
        parameters.refitRigid = false;
        final PortObject kept = bench.run(node(parameters), bench.table(spec(), patient(stretched))).outputs()[0];
        assertNear(stretched, matrix(kept, 0, "T2_matrix"));
        assertEquals("check", Bench.cell(kept, 0, "T2_verdict").toString());
    }

    @Test
    void nativeGridsGetTheVoiByTheInverseMatrix() throws Exception {
        final RegistrarParameters parameters = new RegistrarParameters();
        parameters.measureOn = Choices.MeasureOn.NATIVE_GRIDS;
        final DataCell[] row = {fixed(), moving(TRUTH), cells.voi(BlobHead.GRID, BlobHead.lesion(BlobHead.GRID, Affine.identity()))};
        final PortObject table = bench.run(node(parameters), bench.table(spec(), row)).outputs()[0];
        assertEquals(row[1], Bench.cell(table, 0, "T2"), "images stay");
        assertEquals(row[2], Bench.cell(table, 0, "whole_on_T1Gd"));
        assertEquals(BlobHead.OTHER, recipe(Bench.cell(table, 0, "whole_on_T2")).grid());
        assertTrue(dice(Bench.cell(table, 0, "whole_on_T2"), TRUTH) > LEAST_DICE);
    }

    /** Native grids, edema, features: one chain, the same columns as on the common grid, each image measured on its own voxels. */
    @Test
    void nativeGridsComposeWithCalculatorAndFeatures() throws Exception {
        final DataTableSpec table = new DataTableSpec(column("T1Gd", VolumeCell.TYPE), column("T2", VolumeCell.TYPE),
            column("core", VoiCell.TYPE), column("whole", VoiCell.TYPE));
        final DataCell[] row = {levels(fixed()), levels(moving(TRUTH)), null, lesion(TRUTH)};
        final Affine toWorld = BlobHead.GRID.affine();
        row[2] = cells.voi(BlobHead.GRID, n -> {
            final double[] x = toWorld.apply(n % 40, n / 40 % 40, n / 1600);
            return Math.hypot(Math.hypot(x[0] - 15, x[1] + 10), x[2] - 8) < 10 ? 1 : 0;
        });
        final Map<Choices.MeasureOn, BufferedDataTable> features = new HashMap<>();
        for (Choices.MeasureOn grids : Choices.MeasureOn.values()) {
            final RegistrarParameters parameters = new RegistrarParameters();
            parameters.measureOn = grids;
            PortObject chain = bench.run(node(parameters), bench.table(table, row)).outputs()[0];
            for (DefaultNodeFactory next : List.<DefaultNodeFactory>of(new VoiCalculatorNodeFactory(), new VoiFeatureTableNodeFactory())) {
                next.init();
                final NodeRunner.Executed executed = bench.run(NodeRunner.of(next), (BufferedDataTable)chain);
                assertEquals(Optional.empty(), executed.warning(), grids.toString());
                chain = executed.outputs()[0];
            }
            features.put(grids, (BufferedDataTable)chain);
        }
        final BufferedDataTable own = features.get(Choices.MeasureOn.NATIVE_GRIDS);
        final BufferedDataTable common = features.get(Choices.MeasureOn.COMMON_GRID);
        assertEquals(features(common), features(own));
        assertEquals(number(common, 0, "edema_ml"), number(own, 0, "edema_ml"), 1);
        assertTrue(number(own, 0, "edema_ml") > 25, "ball of 20 mm without the one of 10 mm: 29 ml");
        assertEquals(number(common, 0, "T1Gd_edema_stat_mean"), number(own, 0, "T1Gd_edema_stat_mean"),
            0.02 * number(common, 0, "T1Gd_edema_stat_mean"));
        assertEquals(number(common, 0, "T2_core_stat_mean"), number(own, 0, "T2_core_stat_mean"),
            0.02 * number(common, 0, "T2_core_stat_mean"));
        assertFalse(number(common, 0, "T2_core_stat_mean") == number(own, 0, "T2_core_stat_mean"), "other voxels");
    }

    private static DataCell levels(final DataCell scan) {
        return new VolumeCell(new Recipe.GreyLevels(recipe(scan), 0, 900, 256));
    }

    private static List<String> features(final BufferedDataTable table) {
        return table.getDataTableSpec().stream().filter(ColumnProperty::isFeature).map(DataColumnSpec::getName).toList();
    }

    @Test
    void goesToATemplateByBothWays() throws Exception {
        final Affine toPatient = BlobHead.rigid(-5, 3, 7, -6);
        final BufferedDataTable template = bench.table(new DataTableSpec(column("MNI", VolumeCell.TYPE)), new DataCell[]{
            cells.image(BlobHead.GRID, HEAD.image(BlobHead.GRID, toPatient.inverse(), v -> v))});
        for (Choices.Route route : Choices.Route.values()) {
            final RegistrarParameters parameters = new RegistrarParameters();
            parameters.templateRoute = route;
            final PortObject table = bench.run(withTemplate(parameters), bench.table(spec(), patient(TRUTH)), template).outputs()[0];
            // by way of the fixed image the errors of two registrations add
            final double fixedError = BlobHead.distance(matrix(table, 0, "T1Gd_matrix"), toPatient);
            final double movingError = BlobHead.distance(matrix(table, 0, "T2_matrix"), TRUTH.times(toPatient));
            assertTrue(fixedError < TOLERANCE_MM && movingError < 2 * TOLERANCE_MM, route + ": " + fixedError + ", " + movingError);
            assertEquals(matrix(table, 0, "T1Gd_matrix"), ((Recipe.Resample)recipe(Bench.cell(table, 0, "T1Gd"))).matrix());
            assertEquals(ColumnProperty.TEMPLATE, ((BufferedDataTable)table).getDataTableSpec().getColumnSpec("T2").getProperties()
                .getProperty(ColumnProperty.SPACE), "features of texture warn of template space by this");
            assertTrue(number(table, 0, "whole_route_mm") < 2 * TOLERANCE_MM, "mm: " + number(table, 0, "whole_route_mm"));
        }
    }

    @Test
    void aTemplateWithoutRowsIsRefused() throws Exception {
        final BufferedDataTable empty = bench.table(new DataTableSpec(column("MNI", VolumeCell.TYPE)));
        final Exception refused = assertThrows(Exception.class,
            () -> bench.run(withTemplate(new RegistrarParameters()), bench.table(spec(), patient(TRUTH)), empty));
        assertTrue(refused.getMessage().contains("a table without rows"), refused.getMessage());
        assertThrows(InvalidSettingsException.class,
            () -> withTemplate(new RegistrarParameters()).configure(spec(), new DataTableSpec(column("a", VoiCell.TYPE))));
    }

    @Test
    void leavesALesionOutWhereAskedFor() throws Exception {
        final RegistrarParameters parameters = new RegistrarParameters();
        parameters.exclusion = "whole";
        final PortObject table = bench.run(node(parameters), bench.table(spec(), patient(TRUTH))).outputs()[0];
        final PortObject with = bench.run(node(new RegistrarParameters()), bench.table(spec(), patient(TRUTH))).outputs()[0];
        assertNear(TRUTH, matrix(table, 0, "T2_matrix"));
        assertFalse(matrix(table, 0, "T2_matrix").equals(matrix(with, 0, "T2_matrix")), "the lesion's voxels do not count");
    }

    @Test
    void badPatientsHaveReasonsAndTheCohortGoesOn() throws Exception {
        final DataCell constant = cells.image(BlobHead.OTHER, n -> 7);
        final DataCell far = cells.voi(BlobHead.AWAY, n -> 1);
        final NodeRunner.Executed executed = bench.run(node(new RegistrarParameters()),
            bench.table(spec(), new DataCell[]{fixed(), constant, lesion(TRUTH)},
                new DataCell[]{DataType.getMissingCell(), moving(TRUTH), lesion(TRUTH)},
                new DataCell[]{fixed(), DataType.getMissingCell(), DataType.getMissingCell()}, new DataCell[]{fixed(), moving(TRUTH), far}));
        final PortObject table = executed.outputs()[0];
        for (int row = 0; row < 3; row++) {
            assertEquals("failed", Bench.cell(table, row, "T2_verdict").toString());
            for (String column : List.of("T2", "T2_matrix", "T2_fsl", "T2_det", "whole")) {
                assertTrue(Bench.reason(Bench.cell(table, row, column)).length() > 10, row + " " + column);
            }
        }
        assertEquals("Image 'T1Gd', the fixed one, is missing.", Bench.reason(Bench.cell(table, 1, "whole")));
        assertEquals("good", Bench.cell(table, 3, "T2_verdict").toString());
        assertTrue(Bench.reason(Bench.cell(table, 3, "whole")).contains("lies on the grid of no image"));
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("1 row: an image could not be registered; first row 'r1'")
            && warning.contains("2 rows: an image or VOI is missing; first row 'r2'"), warning);
    }

    @Test
    void aLostFileIsToldOfAndTheCohortGoesOn() throws Exception {
        final DataCell lost = moving(TRUTH);
        Files.delete(Path.of(((Recipe.Source)recipe(lost)).location()));
        final NodeRunner.Executed executed = bench.run(node(new RegistrarParameters()),
            bench.table(spec(), new DataCell[]{fixed(), lost, lesion(TRUTH)}, patient(TRUTH)));
        final PortObject table = executed.outputs()[0];
        assertEquals("failed", Bench.cell(table, 0, "T2_verdict").toString());
        assertTrue(Bench.reason(Bench.cell(table, 0, "T2")).contains(((Recipe.Source)recipe(lost)).location()), "names the file");
        assertEquals("No image was registered.", Bench.reason(Bench.cell(table, 0, RegistrarColumns.OVERLAY)));
        assertEquals("good", Bench.cell(table, 1, "T2_verdict").toString());
        assertTrue(executed.warning().orElseThrow().contains("1 row: an image could not be registered; first row 'r1'"));
    }

    /** The second image shows another patient: same head, other inside. It is not said to be good. */
    @Test
    void anotherPatientsImageIsToBeChecked() throws Exception {
        final DataCell stranger = cells.image(BlobHead.OTHER, new BlobHead(99).image(BlobHead.OTHER, TRUTH, RegistrarTest::t2));
        final PortObject table = bench.run(node(new RegistrarParameters()),
            bench.table(spec(), new DataCell[]{fixed(), stranger, lesion(TRUTH)})).outputs()[0];
        assertFalse(Bench.cell(table, 0, "T2_verdict").toString().equals("good"), Bench.cell(table, 0, "T2_reason").toString());
        assertTrue(Bench.cell(table, 0, "T2_reason").toString().length() > 10);
    }

    @Test
    void imagesThatNeverOverlapHaveNoMatrix() throws Exception {
        final RegistrarParameters parameters = new RegistrarParameters();
        parameters.start = Choices.Start.HEADER;
        final Grid far = new Grid(36, 40, 44, Affine.translation(900, 0, 0).times(BlobHead.OTHER.affine()));
        final DataCell away = cells.image(far, HEAD.image(far, Affine.translation(900, 0, 0), v -> v));
        final PortObject table =
            bench.run(node(parameters), bench.table(spec(), new DataCell[]{fixed(), away, lesion(TRUTH)})).outputs()[0];
        assertEquals("failed", Bench.cell(table, 0, "T2_verdict").toString());
        assertTrue(Bench.reason(Bench.cell(table, 0, "T2_matrix")).contains("overlap"), Bench.reason(Bench.cell(table, 0, "T2_matrix")));
    }

    @Test
    void aVoiOnTheGridOfTwoImagesIsToBeChecked() throws Exception {
        final DataTableSpec two = new DataTableSpec(column("T1Gd", VolumeCell.TYPE), column("T2", VolumeCell.TYPE),
            column("FLAIR", VolumeCell.TYPE), column("whole", VoiCell.TYPE), column("drawn", StringCell.TYPE));
        final DataCell[] row = {fixed(), moving(TRUTH), moving(BlobHead.rigid(-3, 2, 2, 2)), lesion(TRUTH),
            new StringCell("T2")};
        row[2] = cells.image(BlobHead.OTHER, HEAD.image(BlobHead.OTHER, BlobHead.rigid(-3, 2, 2, 2), v -> v * v));
        final PortObject doubtful = bench.run(node(new RegistrarParameters()), bench.table(two, row)).outputs()[0];
        assertEquals("check", Bench.cell(doubtful, 0, "whole_verdict").toString());
        assertTrue(Bench.cell(doubtful, 0, "whole_reason").toString().contains("T2, FLAIR"));
        final RegistrarParameters named = new RegistrarParameters();
        named.followedImages = new RegistrarParameters.FollowedImage[]{new RegistrarParameters.FollowedImage()};
        named.followedImages[0].voi = "whole";
        named.followedImages[0].column = "drawn";
        row[4] = new StringCell("FLAIR");
        final PortObject sure = bench.run(node(named), bench.table(two, row)).outputs()[0];
        assertEquals("FLAIR", Bench.cell(sure, 0, "whole_follows").toString());
        assertEquals("good", Bench.cell(sure, 0, "whole_verdict").toString());
        assertEquals(((Recipe.Resample)recipe(Bench.cell(sure, 0, "FLAIR"))).matrix(),
            ((Recipe.Resample)recipe(Bench.cell(sure, 0, "whole"))).matrix());
    }

    @Test
    void failsOnTheFirstBadRowWhereAskedFor() throws Exception {
        final RegistrarParameters parameters = new RegistrarParameters();
        parameters.failOnError = true;
        final Exception failed = assertThrows(Exception.class, () -> bench.run(node(parameters),
            bench.table(spec(), new DataCell[]{fixed(), cells.image(BlobHead.OTHER, n -> 7), lesion(TRUTH)})));
        assertTrue(failed.getMessage().startsWith("Row 'r1': 'T2': "), failed.getMessage());
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() throws Exception {
        assertRefused(new RegistrarParameters(), new DataTableSpec(), "fixed image");
        assertRefused(new RegistrarParameters(), new DataTableSpec(column("T1Gd", VolumeCell.TYPE)), "moving image");
        final RegistrarParameters gone = new RegistrarParameters();
        gone.exclusion = "lesion";
        assertRefused(gone, spec(), "'lesion'");
        final DataTableSpec registered = (DataTableSpec)node(new RegistrarParameters()).configure(spec()).specs()[0];
        assertRefused(new RegistrarParameters(), registered, "'T2_matrix'");
        final RegistrarParameters margin = new RegistrarParameters();
        margin.exclusionMargin = 60;
        assertThrows(InvalidSettingsException.class, () -> node(margin));
    }

    private static void assertRefused(final RegistrarParameters parameters, final DataTableSpec spec, final String part)
        throws Exception {
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    @Test
    void theDialogOpensWithATemplate() throws Exception {
        final NodeRunner node = withTemplate(new RegistrarParameters());
        final DialogDescription dialog = DialogDescription.of(RegistrarParameters.class,
            node.input(spec(), new DataTableSpec(column("MNI", VolumeCell.TYPE))));
        assertTrue(dialog.controls().stream().anyMatch(control -> control.title().equals("Template image")));
    }

    @Test
    void cancelStopsWithinASecond() throws Exception {
        final DataCell[][] rows = new DataCell[40][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = patient(BlobHead.rigid(n, n / 4.0, 0, 0));
        }
        final BufferedDataTable input = bench.table(spec(), rows);
        final NodeRunner node = node(new RegistrarParameters());
        node.configure(spec());
        final CompletableFuture<Thread> started = new CompletableFuture<>();
        final CompletableFuture<Object> run = CompletableFuture.supplyAsync(() -> {
            started.complete(Thread.currentThread());
            try {
                return node.execute(bench.context(), input);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        final Thread thread = started.get(10, TimeUnit.SECONDS);
        Thread.sleep(700);
        assertFalse(run.isDone(), "There is too little to do for a test of cancelling");
        bench.cancel(thread);
        final ExecutionException stopped = assertThrows(ExecutionException.class, () -> run.get(1, TimeUnit.SECONDS));
        assertTrue(stopped.getCause() instanceof CanceledExecutionException, stopped.toString());
    }
}
