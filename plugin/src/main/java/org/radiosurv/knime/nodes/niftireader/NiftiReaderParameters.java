// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftireader;

import java.util.Arrays;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.radiosurv.core.InputException;
import org.radiosurv.core.bids.Layout;

/** Settings of the NIfTI Reader. */
@LoadDefaultsForAbsentFields
public final class NiftiReaderParameters implements NodeParameters {

    /** How the folder is arranged. */
    enum FolderLayout {
        /** As the Brain Imaging Data Structure says. */
        @Label(value = "BIDS", description = "Brain Imaging Data Structure: sub-01/anat/sub-01_T1w.nii.gz, masks in "
            + "derivatives/masks/sub-01/anat/sub-01_label-core_mask.nii.gz.")
        BIDS,
        /** As a pattern says. */
        @Label(value = "Pattern", description = "Folder and file names as a pattern with {patient}, {session}, {sequence} and {voi}.")
        PATTERN
    }

    /** Refers to {@link #layout}. */
    static final class LayoutReference implements ParameterReference<FolderLayout> {
    }

    /** True when a pattern describes the folder. */
    static final class ByPattern implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(LayoutReference.class).isOneOf(FolderLayout.PATTERN);
        }
    }

    @Widget(title = "Data folder", description = "The folder that holds all patients: an absolute path, or a KNIME URL such as "
        + "<i>knime://knime.workflow/data</i> for a folder inside the workflow. A workflow that is to be shared takes this from a "
        + "workflow variable.")
    @Persist(configKey = "data_root")
    String dataRoot = "";

    @Widget(title = "Layout", description = "How the files are arranged below the data folder.")
    @ValueSwitchWidget
    @ValueReference(LayoutReference.class)
    @Persist(configKey = "layout")
    FolderLayout layout = FolderLayout.BIDS;

    @Widget(title = "Pattern", description = "Where files lie below the data folder, with the placeholders {patient} (needed), {session}, "
        + "{sequence} and {voi}; * stands for anything within a name. Several patterns are separated by semicolons, for example "
        + "{patient}/{sequence}.nii.gz; {patient}/voi/{voi}.nii.gz. Files of a pattern with {voi} are masks.")
    @Effect(predicate = ByPattern.class, type = EffectType.SHOW)
    @Persist(configKey = "pattern")
    String pattern = "{patient}/{sequence}.nii.gz; {patient}/voi/{voi}.nii.gz";

    @Widget(title = "Image columns", description = "Names of the image columns to make, separated by commas, such as T1, T1Gd, T2, FLAIR. "
        + "If empty, all sequences that are found make a column. A listed sequence that no patient has makes an empty column.",
        advanced = true)
    @Persist(configKey = "images")
    String images = "";

    @Widget(title = "VOI columns", description = "Names of the VOI columns to make, separated by commas, such as core, whole. If empty, all "
        + "labels that are found make a column.", advanced = true)
    @Persist(configKey = "vois")
    String vois = "";

    @Widget(title = "Fail on the first bad file", description = "If set, the node stops at a file that cannot be read. Otherwise that cell "
        + "is missing, with the reason, and one warning counts the rows.", advanced = true)
    @Persist(configKey = "fail_on_error")
    boolean failOnError;

    @Override
    public void validate() throws InvalidSettingsException {
        layout();
    }

    /**
     * @return the layout
     * @throws InvalidSettingsException if the pattern breaks the rules
     */
    Layout layout() throws InvalidSettingsException {
        if (layout == FolderLayout.BIDS) {
            return Layout.bids();
        }
        try {
            return Layout.patterns(pattern == null ? "" : pattern);
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** @return the fixed image columns, ascending by name; empty for all that are found */
    List<String> imageNames() {
        return names(images);
    }

    /** @return the fixed VOI columns, ascending by name; empty for all that are found */
    List<String> voiNames() {
        return names(vois);
    }

    private static List<String> names(final String list) {
        return list == null ? List.of()
            : Arrays.stream(list.split(",")).map(String::trim).filter(name -> !name.isEmpty()).distinct().sorted().toList();
    }
}
