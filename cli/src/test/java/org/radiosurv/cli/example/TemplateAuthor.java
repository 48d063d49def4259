// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.nio.file.Path;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.knime.nodes.niftireader.NiftiReaderNodeFactory;
import org.radiosurv.knime.nodes.niftireader.NiftiReaderParameters;
import org.radiosurv.knime.nodes.niftiwriter.NiftiWriterNodeFactory;
import org.radiosurv.knime.nodes.niftiwriter.NiftiWriterParameters;
import org.radiosurv.knime.nodes.normalizer.IntensityNormalizerNodeFactory;
import org.radiosurv.knime.nodes.normalizer.IntensityNormalizerParameters;
import org.radiosurv.knime.nodes.registrar.RegistrarNodeFactory;
import org.radiosurv.knime.nodes.registrar.RegistrarParameters;
import org.radiosurv.knime.nodes.spcamodelreader.SpcaModelReaderNodeFactory;
import org.radiosurv.knime.nodes.spcamodelreader.SpcaModelReaderParameters;
import org.radiosurv.knime.nodes.spcamodelwriter.SpcaModelWriterNodeFactory;
import org.radiosurv.knime.nodes.spcamodelwriter.SpcaModelWriterParameters;
import org.radiosurv.knime.nodes.spcapredictor.SpcaPredictorNodeFactory;
import org.radiosurv.knime.nodes.spcapredictor.SpcaPredictorParameters;
import org.radiosurv.knime.nodes.transformapplier.TransformApplierNodeFactory;
import org.radiosurv.knime.nodes.transformapplier.TransformApplierParameters;
import org.radiosurv.knime.nodes.voicalculator.VoiCalculatorNodeFactory;
import org.radiosurv.knime.nodes.voicalculator.VoiCalculatorParameters;
import org.radiosurv.knime.nodes.voifeatures.VoiFeatureTableNodeFactory;
import org.radiosurv.knime.nodes.voifeatures.VoiFeatureTableParameters;
import org.radiosurv.standin.executor.author.WorkflowAuthor;
import org.radiosurv.standin.executor.document.Annotation;
import org.radiosurv.standin.executor.document.Bounds;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/** Writes {@code registration-to-template}: what the Registrar can do beside the chain of the study. */
final class TemplateAuthor {

    private static final String TEMPLATE_ROOT = "template_root";

    private static final String OUT_ROOT = "out_root";

    private static final String MODEL_FILE = "model_file";

    private static final String MODEL = "knime://knime.workflow/data/derivatives/model/spca-model.json";

    private static final String MODEL_OUT = "model_out";

    private final WorkflowAuthor workflow;

    private TemplateAuthor(final WorkflowAuthor workflow) {
        this.workflow = workflow;
    }

    static void write(final Path directory) throws Exception {
        final WorkflowAuthor workflow = new WorkflowAuthor(NodeRepository.scan(TemplateAuthor.class.getClassLoader()));
        workflow.describe("Registration to a template with the position of lesions there, features on the images' native grids, and "
            + "matrices for FSL and ITK. The data are synthetic.");
        workflow.variable(new FlowVariable(Drafts.DATA_ROOT, "knime://knime.workflow/data"));
        workflow.variable(new FlowVariable(TEMPLATE_ROOT, "knime://knime.workflow/data/derivatives/template"));
        workflow.variable(new FlowVariable(OUT_ROOT, "knime://knime.workflow/out"));
        workflow.variable(new FlowVariable(MODEL_FILE, MODEL));
        workflow.variable(new FlowVariable(MODEL_OUT, "knime://knime.workflow/out/spca-model.json"));
        final TemplateAuthor author = new TemplateAuthor(workflow);
        author.addNodes();
        author.annotate();
        workflow.write(directory);
    }

    private void addNodes() throws Exception {
        final int reader = workflow.add(Drafts.node(NiftiReaderNodeFactory.class, NiftiReaderParameters.class,
            model -> model.addString("data_root", "knime://knime.workflow/data"), "BIDS folder", 120, 320)
            .useVariable(Drafts.DATA_ROOT, "data_root"));
        final int normalizer = workflow.add(Drafts.node(IntensityNormalizerNodeFactory.class, IntensityNormalizerParameters.class,
            model -> { }, "256 grey levels", 280, 320));
        workflow.connect(reader, 1, normalizer, 1);
        addTemplate(normalizer);
        final int registrar = workflow.add(Drafts.node(RegistrarNodeFactory.class, RegistrarParameters.class, model -> {
            model.addString("dof", "RIGID");
            model.addString("measure_on", "NATIVE_GRIDS");
        }, "VOIs to every image's grid", 480, 480));
        workflow.connect(normalizer, 1, registrar, 1);
        addNative(registrar);
        addExport(registrar);
    }

    private void addTemplate(final int normalizer) throws Exception {
        final int template = workflow.add(Drafts.node(NiftiReaderNodeFactory.class, NiftiReaderParameters.class, model -> {
            model.addString("data_root", "knime://knime.workflow/data/derivatives/template");
            model.addString("layout", "PATTERN");
            model.addString("pattern", "{patient}_{sequence}.nii.gz");
        }, "Template", 280, 160).useVariable(TEMPLATE_ROOT, "data_root"));
        final int registrar = workflow.add(Drafts.node(RegistrarNodeFactory.class, RegistrarParameters.class, model -> {
            model.addString("dof", "RIGID");
            // the phantoms' heads differ from the template in size alone
            model.addString("template_dof", "SIMILARITY");
            model.addString("overlay", "CONTOUR");
        }, "To the template, through T1Gd", 480, 160).addPort("Template", BufferedDataTable.TYPE));
        final int location = workflow.add(Drafts.node(VoiFeatureTableNodeFactory.class, VoiFeatureTableParameters.class, model -> {
            for (String family : new String[]{"first_order", "histogram", "glcm", "glrlm"}) {
                model.addBoolean(family, false);
            }
            model.addBoolean("location", true);
        }, "Where lesions lie", 680, 160));
        workflow.connect(normalizer, 1, registrar, 1).connect(template, 1, registrar, 2).connect(registrar, 1, location, 1);
    }

    private void addNative(final int registrar) throws Exception {
        final int calculator = workflow.add(Drafts.node(VoiCalculatorNodeFactory.class, VoiCalculatorParameters.class, model -> {
            model.addString("first", "whole");
            model.addString("second", "core");
        }, "edema on every grid", 680, 480));
        final int features = workflow.add(Drafts.node(VoiFeatureTableNodeFactory.class, VoiFeatureTableParameters.class,
            model -> { }, "Each image on its own voxels", 880, 480));
        workflow.connect(registrar, 1, calculator, 1).connect(calculator, 1, features, 1);
        applyModel(features);
    }

    private void applyModel(final int features) throws Exception {
        final int reader = workflow.add(Drafts.node(SpcaModelReaderNodeFactory.class, SpcaModelReaderParameters.class,
            model -> model.addString("file", MODEL), "Model of glioblastoma-prognosis", 1080, 320).useVariable(MODEL_FILE, "file"));
        final int predictor = workflow.add(Drafts.node(SpcaPredictorNodeFactory.class, SpcaPredictorParameters.class, model -> { },
            "Risk of other patients", 1240, 480));
        final int writer = workflow.add(Drafts.node(SpcaModelWriterNodeFactory.class, SpcaModelWriterParameters.class, model -> {
            model.addString("file", "knime://knime.workflow/out/spca-model.json");
            model.addString("existing", "OVERWRITE");
            model.addBoolean("create_folder", true);
        }, "For another hospital", 1240, 320).useVariable(MODEL_OUT, "file"));
        workflow.connect(reader, 1, predictor, 1).connect(features, 1, predictor, 2).connect(reader, 1, writer, 1);
    }

    private void addExport(final int registrar) throws Exception {
        final int applier = workflow.add(Drafts.node(TransformApplierNodeFactory.class, TransformApplierParameters.class, model -> {
            Drafts.choose(model, "columns", "T2");
            model.addString("matrix", "T2_fsl");
            model.addString("convention", "FSL");
            model.addString("output", "APPEND");
        }, "T2 by FSL's matrix", 680, 680));
        final int writer = workflow.add(Drafts.node(NiftiWriterNodeFactory.class, NiftiWriterParameters.class, model -> {
            Drafts.choose(model, "columns", "T1Gd", "T2_resampled", "core");
            Drafts.choose(model, "matrices", "T2_fsl", "T2_matrix");
            model.addString("folder", "knime://knime.workflow/out");
            model.addString("existing", "OVERWRITE");
            model.addBoolean("create_folder", true);
        }, ".nii.gz, .mat and .tfm", 880, 680).useVariable(OUT_ROOT, "folder"));
        workflow.connect(registrar, 1, applier, 1).connect(applier, 1, writer, 1);
    }

    private void annotate() {
        workflow.annotate(Annotation.box("<p><strong>Images</strong></p><p>Every sequence has a grid and a position of its own. Grey "
            + "levels are made on the native images, before registration.</p>", new Bounds(80, 220, 340, 220), Drafts.BLUE));
        workflow.annotate(Annotation.box("<p><strong>Template</strong></p><p>Each image goes through T1Gd to the template, with one "
            + "interpolation. Location in template space may be compared between patients; texture and shape may not.</p>",
            new Bounds(220, 20, 640, 190), Drafts.GREEN));
        workflow.annotate(Annotation.box("<p><strong>Native grids</strong></p><p>Images stay as they are; VOIs are brought to them by "
            + "inverse matrices.</p>", new Bounds(440, 380, 620, 190), Drafts.ORANGE));
        workflow.annotate(Annotation.box("<p><strong>A model that travels</strong></p><p>The model file holds no patients. The predictor "
            + "says what differs from its training: here voxels and grids do.</p>", new Bounds(1070, 220, 330, 350), Drafts.GREEN));
        workflow.annotate(Annotation.box("<p><strong>For FSL and ITK</strong></p><p>A matrix in FSL's convention is applied; images, "
            + ".mat and .tfm files are written. The files hold images: mind where they go.</p>", new Bounds(640, 590, 420, 190),
            Drafts.BLUE));
    }
}
