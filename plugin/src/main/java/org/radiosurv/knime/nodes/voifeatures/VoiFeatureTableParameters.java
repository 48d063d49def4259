// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.radiosurv.core.InputException;
import org.radiosurv.core.features.Discretisation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ImageColumns;
import org.radiosurv.knime.run.OtherGrid;

/** Settings of the VOI Feature Table. */
@LoadDefaultsForAbsentFields
public final class VoiFeatureTableParameters implements NodeParameters {

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Images and VOIs")
        interface Columns {
        }

        /** Which features. */
        @Section(title = "Features")
        @After(Columns.class)
        interface Features {
        }

        /** What if. */
        @Section(title = "Exceptions")
        @After(Features.class)
        interface Exceptions {
        }
    }

    @Layout(DialogSections.Columns.class)
    @Widget(title = "Images", description = "The images to measure. If none is chosen, all image columns are measured. Texture needs "
        + "grey levels, as from an Intensity Normalizer.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.ImageChoices.class)
    @Persist(configKey = "images")
    ColumnFilter images = new ColumnFilter();

    @Layout(DialogSections.Columns.class)
    @Widget(title = "VOIs", description = "The volumes of interest to measure in. If none is chosen: core and edema when both exist, "
        + "else all VOI columns.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.VoiChoices.class)
    @Persist(configKey = "vois")
    ColumnFilter vois = new ColumnFilter();

    @Layout(DialogSections.Features.class)
    @Widget(title = "First order", description = "Statistics of the intensities as they are: mean, variance, skewness, percentiles, "
        + "energy and others (18 features, IBSI UHIW).")
    @Persist(configKey = "first_order")
    boolean firstOrder = true;

    @Layout(DialogSections.Features.class)
    @Widget(title = "Histogram", description = "Features of the histogram of grey levels: entropy, uniformity, mode, gradients and "
        + "others (23 features, IBSI ZVCW).")
    @Persist(configKey = "histogram")
    boolean histogram = true;

    @Layout(DialogSections.Features.class)
    @Widget(title = "Co-occurrence (GLCM)", description = "Features of grey level co-occurrence in 3-D, 13 directions: mean over "
        + "directions, sample standard deviation over directions, and merged matrix (25 features each per distance, IBSI LFYI).")
    @Persist(configKey = "glcm")
    boolean glcm = true;

    @Layout(DialogSections.Features.class)
    @Widget(title = "Run length (GLRLM)", description = "Features of runs of equal grey level in 3-D, 13 directions: mean, sample "
        + "standard deviation and merged matrix (16 features each, IBSI TP0I).")
    @Persist(configKey = "glrlm")
    boolean glrlm = true;

    @Layout(DialogSections.Features.class)
    @Widget(title = "Co-occurrence distances", description = "Chebyshev distances in voxels, separated by commas, such as 1,2,3. "
        + "Distances count voxels, whatever their size.")
    @Persist(configKey = "distances")
    String distances = "1";

    @Layout(DialogSections.Features.class)
    @Widget(title = "Grey levels", description = "How intensities become grey levels. <i>levels:256</i>: they are levels 0 to 255 "
        + "already, as from an Intensity Normalizer. <i>whole:N</i>: N bins from minimum to maximum of the whole volume. <i>fbn:N</i>: "
        + "N bins from minimum to maximum in the VOI (IBSI K15C). <i>fbs:W</i>: bins of width W from the minimum in the VOI (IBSI "
        + "Q3RU). <i>none</i>: the values are levels from 1. First order is always measured on the values as they are.")
    @Persist(configKey = "discretisation")
    String discretisation = "levels:256";

    @Layout(DialogSections.Exceptions.class)
    @Widget(title = "If image and VOI lie on different grids", description = "What to do in a row in which the VOI has another voxel "
        + "grid than the image.")
    @ValueSwitchWidget
    @Persist(configKey = "other_grid")
    OtherGrid otherGrid = OtherGrid.ERROR;

    @Layout(DialogSections.Exceptions.class)
    @Widget(title = "Fail on the first bad row", description = "If set, the node stops at a row whose features cannot be measured. "
        + "Otherwise that row's features are missing, with the reason in each cell and one warning for all rows.")
    @Persist(configKey = "fail_on_error")
    boolean failOnError;

    /** Used when settings are loaded. */
    VoiFeatureTableParameters() {
    }

    /** Used when the node is first configured: shows the default columns in the dialog. */
    VoiFeatureTableParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            images = new ColumnFilter(ImageColumns.images(spec).toArray(String[]::new));
            vois = new ColumnFilter(defaultVois(spec).toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        settings();
    }

    /**
     * @return core's settings
     * @throws InvalidSettingsException if the text of distances or grey levels cannot be read, or no family is chosen
     */
    FeatureSettings settings() throws InvalidSettingsException {
        try {
            return FeatureSettings.defaults().withFamilies(families()).withDistances(FeatureSettings.parseDistances(distances))
                .withDiscretisation(Discretisation.parse(discretisation));
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private Set<Family> families() {
        final Set<Family> families = EnumSet.noneOf(Family.class);
        add(families, firstOrder, Family.STAT);
        add(families, histogram, Family.IH);
        add(families, glcm, Family.CM);
        add(families, glrlm, Family.RLM);
        return families;
    }

    private static void add(final Set<Family> families, final boolean chosen, final Family family) {
        if (chosen) {
            families.add(family);
        }
    }

    List<String> images(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.several(images, spec.stream().filter(ImageColumns::isImage).toList(), ImageColumns.images(spec), "image");
    }

    List<String> vois(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.several(vois, spec.stream().filter(ImageColumns::isVoi).toList(), defaultVois(spec), "VOI");
    }

    private static List<String> defaultVois(final DataTableSpec spec) {
        final List<String> all = ImageColumns.vois(spec);
        final List<String> study =
            all.stream().filter(name -> List.of("core", "edema").contains(name.toLowerCase(Locale.ROOT))).toList();
        return study.size() == 2 ? study : all;
    }
}
