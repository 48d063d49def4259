// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.nio.file.Path;

import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.knime.nodes.kaplanmeier.KaplanMeierPlotterNodeFactory;
import org.radiosurv.knime.nodes.kaplanmeier.KaplanMeierPlotterParameters;
import org.radiosurv.knime.nodes.niftireader.NiftiReaderNodeFactory;
import org.radiosurv.knime.nodes.niftireader.NiftiReaderParameters;
import org.radiosurv.knime.nodes.normalizer.IntensityNormalizerNodeFactory;
import org.radiosurv.knime.nodes.normalizer.IntensityNormalizerParameters;
import org.radiosurv.knime.nodes.registrar.RegistrarNodeFactory;
import org.radiosurv.knime.nodes.registrar.RegistrarParameters;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerNodeFactory;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerParameters;
import org.radiosurv.knime.nodes.spcapredictor.SpcaPredictorNodeFactory;
import org.radiosurv.knime.nodes.spcapredictor.SpcaPredictorParameters;
import org.radiosurv.knime.nodes.voicalculator.VoiCalculatorNodeFactory;
import org.radiosurv.knime.nodes.voicalculator.VoiCalculatorParameters;
import org.radiosurv.knime.nodes.voifeatures.VoiFeatureTableNodeFactory;
import org.radiosurv.knime.nodes.voifeatures.VoiFeatureTableParameters;
import org.radiosurv.standin.executor.author.WorkflowAuthor;
import org.radiosurv.standin.executor.document.Annotation;
import org.radiosurv.standin.executor.document.Bounds;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/** Writes {@code glioblastoma-prognosis}: the chain of the study. */
final class PrognosisAuthor {

    private PrognosisAuthor() {
    }

    static void write(final Path directory) throws Exception {
        final WorkflowAuthor workflow =
            new WorkflowAuthor(NodeRepository.scan(PrognosisAuthor.class.getClassLoader()));
        workflow.describe("From MRI of glioblastoma patients to a prognosis model: grey levels, registration, lesion VOIs, texture features, "
            + "supervised principal components and Kaplan-Meier curves. The data are synthetic.");
        workflow.variable(new FlowVariable(Drafts.DATA_ROOT, "knime://knime.workflow/data"));
        addNodes(workflow);
        annotate(workflow);
        workflow.write(directory);
    }

    private static void addNodes(final WorkflowAuthor workflow) throws Exception {
        final int reader = workflow.add(Drafts.node(NiftiReaderNodeFactory.class, NiftiReaderParameters.class,
            model -> model.addString("data_root", "knime://knime.workflow/data"), "BIDS folder", 120, 260)
                .useVariable(Drafts.DATA_ROOT, "data_root"));
        final int normalizer = workflow.add(Drafts.node(IntensityNormalizerNodeFactory.class, IntensityNormalizerParameters.class,
            model -> { }, "256 grey levels", 280, 260));
        final int registrar = workflow.add(Drafts.node(RegistrarNodeFactory.class, RegistrarParameters.class,
            model -> model.addString("dof", "RIGID"), "To T1Gd; look at the overlays", 440, 260));
        final int calculator = workflow.add(Drafts.node(VoiCalculatorNodeFactory.class, VoiCalculatorParameters.class, model -> {
            model.addString("first", "whole");
            model.addString("second", "core");
        }, "edema = whole - core", 600, 260));
        final int features = workflow.add(Drafts.node(VoiFeatureTableNodeFactory.class, VoiFeatureTableParameters.class,
            model -> { }, "4 images x 2 VOIs", 760, 260));
        final int learner = workflow.add(Drafts.node(SpcaLearnerNodeFactory.class, SpcaLearnerParameters.class, model -> {
            model.addString("time_column", "os_days");
            model.addString("event_column", "os_event");
            model.addString("scaling", "Z_SCORE");
            model.addInt("folds", 5);
            model.addInt("outer_folds", 5);
            model.addInt("inner_folds", 5);
            model.addInt("permutations", 99);
        }, "Learn the risk score", 960, 180));
        final int predictor = workflow.add(Drafts.node(SpcaPredictorNodeFactory.class, SpcaPredictorParameters.class, model -> { },
            "Risk groups (resubstitution)", 1120, 260));
        final int plotter = workflow.add(Drafts.node(KaplanMeierPlotterNodeFactory.class, KaplanMeierPlotterParameters.class, model -> {
            model.addString("time_column", "os_days");
            model.addString("event_column", "os_event");
            model.addString("group_column", "spca_risk");
            model.addString("title", "Overall survival by risk group");
            model.addString("time_unit", "MONTHS");
        }, "Overall survival", 1280, 260));
        workflow.connect(reader, 1, normalizer, 1).connect(normalizer, 1, registrar, 1).connect(registrar, 1, calculator, 1)
            .connect(calculator, 1, features, 1).connect(features, 1, learner, 1).connect(learner, 1, predictor, 1)
            .connect(features, 1, predictor, 2).connect(predictor, 1, plotter, 1);
        final SurvivalBranches branches = new SurvivalBranches(workflow);
        branches.judge(learner);
        branches.volumes(features);
    }

    private static void annotate(final WorkflowAuthor workflow) {
        workflow.annotate(Annotation.box("<p><strong>Images</strong></p><p>One row per patient. The order matters. On the native "
            + "images: T1, T1Gd and FLAIR with the top 0.1 % dropped, T2 with its full range, 256 grey levels each. Then the Registrar "
            + "brings images and VOIs to the patient's T1Gd grid: core was drawn on T1Gd, whole on FLAIR. Look at the verdicts and at "
            + "the overlay figures. Whole lesion minus enhancing core is the edema. Cells hold recipes, not voxels.</p>",
            new Bounds(80, 40, 620, 350), Drafts.BLUE));
        workflow.annotate(Annotation.box("<p><strong>Features</strong></p><p>IBSI first order, histogram, GLCM and GLRLM of every "
            + "image in core and edema.</p>", new Bounds(720, 40, 190, 350), Drafts.GREEN));
        workflow.annotate(Annotation.box("<p><strong>Prognosis</strong></p><p>Supervised principal components learn a risk score; the "
            + "groups are made from the same patients, so the curves are too far apart (resubstitution). The data are synthetic: "
            + "survival depends on the texture of the core on T2 and FLAIR.</p>", new Bounds(930, 40, 480, 350), Drafts.ORANGE));
    }
}
