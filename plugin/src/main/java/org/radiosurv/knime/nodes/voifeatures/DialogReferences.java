// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** Names of the settings that decide how many columns there will be, for the message in the dialog. */
final class DialogReferences {

    /** The images. */
    static final class Images implements ParameterReference<ColumnFilter> {
    }

    /** The VOIs. */
    static final class Vois implements ParameterReference<ColumnFilter> {
    }

    /** The preset. */
    static final class Preset implements ParameterReference<FeaturePreset> {
    }

    /** First order. */
    static final class FirstOrder implements ParameterReference<Boolean> {
    }

    /** Histogram. */
    static final class Histogram implements ParameterReference<Boolean> {
    }

    /** Intensity volume histogram. */
    static final class VolumeHistogram implements ParameterReference<Boolean> {
    }

    /** Local intensity. */
    static final class LocalIntensity implements ParameterReference<Boolean> {
    }

    /** GLCM. */
    static final class CoOccurrence implements ParameterReference<Boolean> {
    }

    /** GLRLM. */
    static final class RunLength implements ParameterReference<Boolean> {
    }

    /** GLSZM. */
    static final class SizeZone implements ParameterReference<Boolean> {
    }

    /** GLDZM. */
    static final class DistanceZone implements ParameterReference<Boolean> {
    }

    /** NGTDM. */
    static final class ToneDifference implements ParameterReference<Boolean> {
    }

    /** NGLDM. */
    static final class Dependence implements ParameterReference<Boolean> {
    }

    /** Morphology. */
    static final class Morphology implements ParameterReference<Boolean> {
    }

    /** Moran's I and Geary's C. */
    static final class Autocorrelation implements ParameterReference<Boolean> {
    }

    /** Location. */
    static final class Location implements ParameterReference<Boolean> {
    }

    /** Distances. */
    static final class Distances implements ParameterReference<String> {
    }

    /** Aggregations. */
    static final class Aggregations implements ParameterReference<String> {
    }

    private DialogReferences() {
    }
}
