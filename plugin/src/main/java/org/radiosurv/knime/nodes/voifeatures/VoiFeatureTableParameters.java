// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.EnumSet;
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
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radiosurv.core.features.Family;
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

        /** Which families. */
        @Section(title = "Families")
        @After(Features.class)
        interface Families {
        }

        /** How they are measured. */
        @Section(title = "Measurement")
        @After(Families.class)
        interface Details {
        }

        /** What if. */
        @Section(title = "Exceptions")
        @After(Details.class)
        interface Exceptions {
        }
    }

    /** True when the user chooses the features. */
    static final class IsCustom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(DialogReferences.Preset.class).isOneOf(FeaturePreset.CUSTOM);
        }
    }

    @Layout(DialogSections.Columns.class)
    @Widget(title = "Images",
        description = "The images to measure. If none is chosen, all image columns are measured. Texture needs "
        + "grey levels, as from an Intensity Normalizer.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.ImageChoices.class)
    @ValueReference(DialogReferences.Images.class)
    @Persist(configKey = "images")
    ColumnFilter images = new ColumnFilter();

    @Layout(DialogSections.Columns.class)
    @Widget(title = "VOIs",
        description = "The volumes of interest to measure in. If none is chosen: core and edema when both exist, "
        + "else all VOI columns.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.VoiChoices.class)
    @ValueReference(DialogReferences.Vois.class)
    @Persist(configKey = "vois")
    ColumnFilter vois = new ColumnFilter();

    @Layout(DialogSections.Features.class)
    @Widget(title = "Preset",
        description = "Which features are measured. The presets Study, IBSI 3-D and Everything take grey levels as "
        + "they are where an image has them, and bin other images, such as edge and z-score maps, into 256 levels from minimum to "
        + "maximum of the whole volume.")
    @ValueSwitchWidget
    @ValueReference(DialogReferences.Preset.class)
    @Persist(configKey = "preset")
    FeaturePreset preset = FeaturePreset.CUSTOM;

    @Layout(DialogSections.Features.class)
    @TextMessage(PresetCounts.class)
    Void presetCounts;

    @Layout(DialogSections.Features.class)
    @TextMessage(ChosenCounts.class)
    Void chosenCounts;

    @Layout(DialogSections.Families.class)
    @Widget(title = "First order",
        description = "Statistics of the intensities as they are: mean, variance, skewness, percentiles, energy and "
        + "others (18 features, IBSI UHIW).")
    @ValueReference(DialogReferences.FirstOrder.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "first_order")
    boolean firstOrder = true;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Histogram",
        description = "Features of the histogram of grey levels: entropy, uniformity, mode, gradients and others "
        + "(23 features, IBSI ZVCW).")
    @ValueReference(DialogReferences.Histogram.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "histogram")
    boolean histogram = true;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Intensity volume histogram",
        description = "Fractions of volume above an intensity, and intensities of a fraction of volume (7 features, "
        + "IBSI P88C).")
    @ValueReference(DialogReferences.VolumeHistogram.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "intensity_volume_histogram")
    boolean volumeHistogram;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Local intensity",
        description = "Highest mean intensity in a sphere of one millilitre, at the maximum and anywhere (2 "
        + "features, IBSI 9ST6).")
    @ValueReference(DialogReferences.LocalIntensity.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "local_intensity")
    boolean localIntensity;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Co-occurrence (GLCM)",
        description = "Features of grey level co-occurrence (25 features per aggregation and distance, IBSI LFYI).")
    @ValueReference(DialogReferences.CoOccurrence.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "glcm")
    boolean glcm = true;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Run length (GLRLM)",
        description = "Features of runs of equal grey level (16 features per aggregation, IBSI TP0I).")
    @ValueReference(DialogReferences.RunLength.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "glrlm")
    boolean glrlm = true;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Size zone (GLSZM)",
        description = "Features of the sizes of zones of equal grey level (16 features per aggregation, IBSI 9SAK).")
    @ValueReference(DialogReferences.SizeZone.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "glszm")
    boolean glszm;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Distance zone (GLDZM)",
        description = "Features of the distances of such zones from the border of the VOI (16 features per "
        + "aggregation, IBSI VMDZ).")
    @ValueReference(DialogReferences.DistanceZone.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "gldzm")
    boolean gldzm;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Grey tone difference (NGTDM)",
        description = "Differences between voxels and the mean of their neighbours (5 features per aggregation, "
        + "IBSI IPET).")
    @ValueReference(DialogReferences.ToneDifference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "ngtdm")
    boolean ngtdm;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Grey level dependence (NGLDM)",
        description = "Numbers of neighbours of equal grey level (17 features per aggregation, IBSI REK0).")
    @ValueReference(DialogReferences.Dependence.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "ngldm")
    boolean ngldm;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Morphology",
        description = "Shape: volume, surface, sphericity, axes, densities (21 features per VOI, IBSI HCUG), and "
        + "two that need the image, centre of mass shift and integrated intensity.")
    @ValueReference(DialogReferences.Morphology.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "morphology")
    boolean morphology;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Moran's I and Geary's C",
        description = "Spatial autocorrelation as part of morphology (2 features per image and VOI); it takes "
        + "longer than the rest.")
    @ValueReference(DialogReferences.Autocorrelation.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "spatial_autocorrelation")
    boolean autocorrelation;

    @Layout(DialogSections.Families.class)
    @Widget(title = "Location",
        description = "Where the VOI lies: centroid, bounding box, side (17 features per VOI, 3 per image and VOI). "
        + "These columns are for checking; models do not learn from them unless told.")
    @ValueReference(DialogReferences.Location.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "location")
    boolean location;

    @Layout(DialogSections.Details.class)
    @Widget(title = "Co-occurrence distances", description = "Chebyshev distances in voxels, separated by commas, such as 1,2,3. "
        + "Distances count voxels, whatever their size.")
    @ValueReference(DialogReferences.Distances.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "distances")
    String distances = "1";

    @Layout(DialogSections.Details.class)
    @Widget(title = "Aggregations",
        description = "How the matrices of a texture become one number, by the endings of the columns, "
        + "separated by commas, or <i>all</i>. GLCM and GLRLM: <i>3D_avg</i> mean over 13 directions, <i>3D_comb</i> merged, "
        + "<i>3D_sd13</i>, <i>3D_min13</i>, <i>3D_max13</i>, <i>3D_range13</i> over directions; <i>2D_avg</i>, <i>2D_comb</i>, "
        + "<i>2_5D_avg</i>, <i>2_5D_comb</i> slice by slice; <i>3D_dir</i> each of the 13 directions in a column of its own. The other "
        + "textures: <i>3D</i>, <i>2D</i>, <i>2_5D</i>.")
    @ValueReference(DialogReferences.Aggregations.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "aggregations")
    String aggregations = "3D_avg,3D_comb,3D_sd13,3D";

    @Layout(DialogSections.Details.class)
    @Widget(title = "Grey levels",
        description = "How intensities become grey levels. <i>levels:256</i>: they are levels 0 to 255 "
        + "already, as from an Intensity Normalizer. <i>auto</i>: the same where an image has levels, else whole:256. <i>whole:N</i>: "
        + "N bins from minimum to maximum of the whole volume. <i>fbn:N</i>: N bins from minimum to maximum in the VOI (IBSI K15C). "
        + "<i>fbs:W</i>: bins of width W from the minimum in the VOI or from the range (IBSI Q3RU). <i>none</i>: the values are "
        + "levels from 1. First order is always measured on the values as they are.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "discretisation")
    String discretisation = "levels:256";

    @Layout(DialogSections.Details.class)
    @Widget(title = "Intensity range", description = "Only voxels of the VOI whose value lies in this range are measured (IBSI "
        + "re-segmentation), such as -1000,400. Empty: all.", advanced = true)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "range")
    String range = "";

    @Layout(DialogSections.Details.class)
    @Widget(title = "Outliers beyond (SD)",
        description = "Voxels further than this many standard deviations from the mean of the VOI, "
        + "that before the intensity range, are not measured; IBSI uses 3. 0: all are measured.", advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "outlier_sd")
    double outlierSd;

    @Layout(DialogSections.Details.class)
    @Widget(title = "Voxel size (mm)", description = "Image and VOI are resampled to voxels of this size first, such as 1, or 2,2,0 for "
        + "voxels of 2 mm within slices that stay as they are. The centres of both grids coincide, as IBSI says; a voxel belongs to the "
        + "resampled VOI when at least half of it did. Empty: voxels stay as they are.", advanced = true)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "voxel_size")
    String voxelSize = "";

    @Layout(DialogSections.Details.class)
    @Widget(title = "Interpolation", description = "How an image's values are found when voxels are resampled to another size. Grey levels "
        + "stay whole levels.", advanced = true)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "interpolation")
    ImageInterpolation interpolation = ImageInterpolation.CUBIC;

    @Layout(DialogSections.Details.class)
    @Widget(title = "Round intensities", description = "If set, intensities are rounded to whole numbers before anything is measured, as "
        + "IBSI does with resampled CT.", advanced = true)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "round_intensities")
    boolean roundIntensities;

    @Layout(DialogSections.Details.class)
    @Widget(title = "Volume histogram", description = "Intensities of the intensity volume histogram. <i>levels</i>: the grey levels. "
        + "<i>none</i>: the values themselves, whole numbers. <i>fbs:W</i>: bins of width W. <i>fbn:N</i>: N bins in the VOI. <i>none</i> "
        + "and <i>fbs:W</i> go from end to end of the intensity range where one is given.", advanced = true)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Persist(configKey = "volume_histogram_scale")
    String volumeHistogramScale = "levels";

    @Layout(DialogSections.Exceptions.class)
    @Widget(title = "If image and VOI lie on different grids",
        description = "What to do in a row in which the VOI has another voxel "
        + "grid than the image.")
    @ValueSwitchWidget
    @Persist(configKey = "other_grid")
    OtherGrid otherGrid = OtherGrid.ERROR;

    @Layout(DialogSections.Exceptions.class)
    @Widget(title = "Fail on the first bad row",
        description = "If set, the node stops at a row whose features cannot be measured. "
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
            vois = new ColumnFilter(FeatureChoice.defaultVois(spec).toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (preset == FeaturePreset.CUSTOM) {
            custom().settings();
            custom().voxels();
        }
    }

    /**
     * @param spec the input
     * @return what is measured
     * @throws InvalidSettingsException if the settings do not fit the input
     */
    FeaturePlan plan(final DataTableSpec spec) throws InvalidSettingsException {
        return new FeatureChoice(images, vois, preset, custom()).plan(spec);
    }

    private CustomFeatures custom() {
        return new CustomFeatures(families(), distances, aggregations, discretisation, range, outlierSd, autocorrelation,
            new CustomFeatures.Resampling(voxelSize, interpolation.core(), roundIntensities), volumeHistogramScale);
    }

    private Set<Family> families() {
        final Set<Family> families = EnumSet.noneOf(Family.class);
        add(families, firstOrder, Family.STAT);
        add(families, histogram, Family.IH);
        add(families, volumeHistogram, Family.IVH);
        add(families, localIntensity, Family.PEAK);
        add(families, glcm, Family.CM);
        add(families, glrlm, Family.RLM);
        add(families, glszm, Family.SZM);
        add(families, gldzm, Family.DZM);
        add(families, ngtdm, Family.NGT);
        add(families, ngldm, Family.NGL);
        add(families, morphology, Family.MORPH);
        add(families, location, Family.LOCATION);
        return families;
    }

    private static void add(final Set<Family> families, final boolean chosen, final Family family) {
        if (chosen) {
            families.add(family);
        }
    }
}
