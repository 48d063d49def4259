// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.columns.FreeNames;

/** The columns that a run reads, replaces and appends. */
final class RegistrarColumns {

    /** The figure's column. */
    static final String OVERLAY = "registration_overlay";

    private final RegistrarParameters parameters;

    private final DataTableSpec spec;

    private final boolean toTemplate;

    private final String fixed;

    private final List<String> moving;

    private final List<String> vois;

    private final Optional<String> exclusion;

    private final Map<String, String> followed;

    /**
     * @param parameters the settings
     * @param spec the input
     * @param toTemplate whether there is a template
     * @throws InvalidSettingsException if a column is missing or a new column's name is taken
     */
    RegistrarColumns(final RegistrarParameters parameters, final DataTableSpec spec, final boolean toTemplate)
        throws InvalidSettingsException {
        parameters.validate();
        this.parameters = parameters;
        this.spec = spec;
        this.toTemplate = toTemplate;
        fixed = parameters.fixed(spec);
        moving = parameters.moving(spec, toTemplate);
        if (moving.isEmpty() && !toTemplate) {
            throw new InvalidSettingsException("At least one moving image beside the fixed one is needed; received only the fixed image '"
                + fixed + "'. Choose a moving image, or add and connect the template port.");
        }
        vois = parameters.vois(spec);
        exclusion = parameters.exclusion(spec);
        followed = parameters.followedImages(spec);
        FreeNames.check(spec, replaced(), newColumns(),
            "If the images are registered already, remove the earlier columns; else rename the column that is there.");
    }

    String fixed() {
        return fixed;
    }

    List<String> vois() {
        return vois;
    }

    Optional<String> exclusion() {
        return exclusion;
    }

    /** @return the fixed image and the moving ones */
    List<String> images() {
        final List<String> images = new ArrayList<>(List.of(fixed));
        images.addAll(moving);
        return images;
    }

    /** @return the images that a matrix is found for: with a template the fixed image as well */
    List<String> registered() {
        return toTemplate ? images() : moving;
    }

    /** @return every image and VOI that a run reads */
    List<String> read() {
        final Set<String> all = new LinkedHashSet<>(images());
        all.addAll(vois);
        exclusion.ifPresent(all::add);
        return List.copyOf(all);
    }

    /** @return the column that names a VOI's image row by row */
    Optional<String> followedColumn(final String voi) {
        return Optional.ofNullable(followed.get(voi));
    }

    /** @return the image that a VOI column's property names */
    Optional<String> drawnOn(final String voi) {
        return Optional.ofNullable(spec.getColumnSpec(voi).getProperties().getProperty(ColumnProperty.DRAWN_ON));
    }

    boolean onCommonGrid() {
        return parameters.measureOn == Choices.MeasureOn.COMMON_GRID;
    }

    boolean comparesRoutes() {
        return toTemplate && parameters.compareRoutes;
    }

    boolean hasOverlay() {
        return parameters.overlay != Choices.Overlay.NONE;
    }

    /** @return the input's columns that are replaced */
    List<String> replaced() {
        if (!onCommonGrid()) {
            return List.of();
        }
        final List<String> columns = new ArrayList<>(images());
        columns.addAll(vois);
        return columns;
    }

    /** @return the columns of a run: replaced images and VOIs, and what is appended */
    DataColumnSpec[] newColumns() {
        final List<DataColumnSpec> columns = new ArrayList<>();
        if (onCommonGrid()) {
            final Map<String, String> space = toTemplate ? Map.of(ColumnProperty.SPACE, ColumnProperty.TEMPLATE) : Map.of();
            images().forEach(image -> columns.add(kept(image, VolumeCell.TYPE, space)));
            final Map<String, String> drawn = new HashMap<>(space);
            drawn.put(ColumnProperty.DRAWN_ON, fixed);
            vois.forEach(voi -> columns.add(kept(voi, VoiCell.TYPE, drawn)));
        } else {
            vois.forEach(voi -> images().forEach(
                image -> columns.add(ColumnProperty.column(on(voi, image), VoiCell.TYPE,
                    Map.of(ColumnProperty.DRAWN_ON, image, ColumnProperty.COPY_OF, voi)))));
        }
        registered().forEach(image -> addImageQuality(image, columns));
        vois.forEach(voi -> addVoiQuality(voi, columns));
        if (hasOverlay()) {
            columns.add(ColumnProperty.qualityColumn(OVERLAY, PNGImageCellFactory.TYPE));
        }
        return columns.toArray(DataColumnSpec[]::new);
    }

    static String on(final String voi, final String image) {
        return voi + "_on_" + image;
    }

    static String share(final String voi, final String image) {
        return voi + "_in_" + image + "_fov_share";
    }

    private DataColumnSpec kept(final String name, final DataType type, final Map<String, String> changed) {
        final Map<String, String> properties = new HashMap<>();
        spec.getColumnSpec(name).getProperties().properties().asIterator()
            .forEachRemaining(key -> properties.put(key, spec.getColumnSpec(name).getProperties().getProperty(key)));
        properties.putAll(changed);
        return ColumnProperty.column(name, type, properties);
    }

    private static void addImageQuality(final String image, final List<DataColumnSpec> columns) {
        columns.add(ColumnProperty.qualityColumn(image + "_matrix", ListCell.getCollectionType(DoubleCell.TYPE)));
        addTexts(columns, image + "_fsl", image + "_verdict", image + "_reason");
        addNumbers(columns, image + "_nmi", image + "_overlap", image + "_det");
        columns.add(ColumnProperty.qualityColumn(image + "_dof", IntCell.TYPE));
    }

    private void addVoiQuality(final String voi, final List<DataColumnSpec> columns) {
        addTexts(columns, voi + "_follows", voi + "_verdict", voi + "_reason");
        if (onCommonGrid()) {
            addNumbers(columns, voi + "_ml_before", voi + "_ml_after");
        }
        if (comparesRoutes()) {
            addNumbers(columns, voi + "_route_mm");
        }
        addNumbers(columns, voi + "_fov_share");
        images().forEach(image -> addNumbers(columns, share(voi, image)));
    }

    private static void addTexts(final List<DataColumnSpec> columns, final String... names) {
        Arrays.asList(names).forEach(name -> columns.add(ColumnProperty.qualityColumn(name, StringCell.TYPE)));
    }

    private static void addNumbers(final List<DataColumnSpec> columns, final String... names) {
        Arrays.asList(names).forEach(name -> columns.add(ColumnProperty.qualityColumn(name, DoubleCell.TYPE)));
    }

    /** @return the input's order, then the new columns: a replaced image stays in its place */
    String[] order() {
        final Set<String> order = new LinkedHashSet<>(Arrays.asList(spec.getColumnNames()));
        Arrays.asList(newColumns()).forEach(column -> order.add(column.getName()));
        return order.toArray(String[]::new);
    }
}
