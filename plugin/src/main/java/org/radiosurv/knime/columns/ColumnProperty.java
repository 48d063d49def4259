// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.knime.core.data.DataColumnProperties;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;

/** The properties that our nodes write to columns and read from them; they are saved with the workflow. */
public final class ColumnProperty {

    /** Of a VOI column: the name of the image column that the VOI was drawn on. */
    public static final String DRAWN_ON = "radiosurv.drawn_on";

    /** Of a VOI column: the VOI of which it is a copy on the grid of the image that {@link #DRAWN_ON} names. */
    public static final String COPY_OF = "radiosurv.copy_of";

    /** Of a feature column: the feature's tag, as in the IBSI reference table. */
    public static final String FEATURE = "radiosurv.feature";

    /** Of a feature column: the IBSI code. */
    public static final String IBSI_CODE = "radiosurv.ibsi_code";

    /** Of a feature column: the family's word. */
    public static final String FAMILY = "radiosurv.family";

    /** Of a feature column: how directions were aggregated. */
    public static final String AGGREGATION = "radiosurv.aggregation";

    /** Of a column of numbers: the unit. */
    public static final String UNIT = "radiosurv.unit";

    /** Of a feature column: the readable name. */
    public static final String NAME = "radiosurv.name";

    /** Of a feature column: how the image was prepared before it was measured, such as grey levels and re-segmentation. */
    public static final String PREPARATION = "radiosurv.preparation";

    /** What a column is for, where that is not plain: {@link #QUALITY_CONTROL} or {@link #PREDICTION}. */
    public static final String ROLE = "radiosurv.role";

    /** A measurement for checking, not for modelling. */
    public static final String QUALITY_CONTROL = "qc";

    /** A model's prediction, not for modelling. */
    public static final String PREDICTION = "prediction";

    /** Of an image or VOI column: whose space its voxels lie in, where that is not the patient's own: {@link #TEMPLATE}. */
    public static final String SPACE = "radiosurv.space";

    /** Brought onto a template's grid, where every brain has one size. */
    public static final String TEMPLATE = "template";

    /** Of a prediction column: the column that says whether a patient was among those that the model was trained on. */
    public static final String EVALUATED_ON = "radiosurv.evaluated_on";

    private static final String PREFIX = "radiosurv.";

    private ColumnProperty() {
    }

    /**
     * @param name the column's name
     * @param type its type
     * @param properties its properties
     * @return the column
     */
    public static DataColumnSpec column(final String name, final DataType type, final Map<String, String> properties) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(name, type);
        creator.setProperties(new DataColumnProperties(properties));
        return creator.createSpec();
    }

    /**
     * @param columns images or VOIs from which another one is made
     * @return the property that tells of a template's space when one of them lies there, for the new column; else nothing
     */
    public static Map<String, String> spaceOf(final DataColumnSpec... columns) {
        return Arrays.stream(columns).anyMatch(ColumnProperty::isInTemplateSpace) ? Map.of(SPACE, TEMPLATE) : Map.of();
    }

    /**
     * @param column a column
     * @return whether its properties say that it lies in the space of a template
     */
    public static boolean isInTemplateSpace(final DataColumnSpec column) {
        return TEMPLATE.equals(column.getProperties().getProperty(SPACE));
    }

    /**
     * @param name the column's name
     * @param type its type
     * @return a column of measurements for checking
     */
    public static DataColumnSpec qualityColumn(final String name, final DataType type) {
        return column(name, type, Map.of(ROLE, QUALITY_CONTROL));
    }

    /**
     * @param column a column
     * @return how it was measured, as far as its properties say, by short keys: unit, feature, ibsi_code, family, aggregation,
     *         preparation
     */
    public static Map<String, String> definition(final DataColumnSpec column) {
        final Map<String, String> definition = new TreeMap<>();
        for (String property : List.of(UNIT, FEATURE, IBSI_CODE, FAMILY, AGGREGATION, PREPARATION)) {
            final String value = column.getProperties().getProperty(property);
            if (value != null && !value.isEmpty()) {
                definition.put(property.substring(PREFIX.length()), value);
            }
        }
        return definition;
    }

    /**
     * @param column a column
     * @return whether it holds a feature for modelling
     */
    public static boolean isFeature(final DataColumnSpec column) {
        return column.getProperties().containsProperty(FEATURE) && isForModelling(column);
    }

    /**
     * @param column a column
     * @return whether it may be learnt from, as far as its properties say
     */
    public static boolean isForModelling(final DataColumnSpec column) {
        return !column.getProperties().containsProperty(ROLE);
    }
}
