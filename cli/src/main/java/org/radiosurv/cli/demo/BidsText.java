// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** The text files of the data set: descriptions, participants.tsv, the truth. */
final class BidsText {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private BidsText() {
    }

    static void write(final Path folder, final List<DemoPatient> patients, final DemoOptions options) throws IOException {
        writeJson(folder.resolve("dataset_description.json"), description("Radiosurv demo cohort", "raw"));
        final Path masks = Files.createDirectories(folder.resolve("derivatives/masks"));
        writeJson(masks.resolve("dataset_description.json"), description("Radiosurv demo cohort: masks", "derivative"));
        Files.writeString(folder.resolve("README"), """
            Synthetic head phantoms with a brain lesion, made by Radiosurv (radiosurv demo). No patient's data are in here.
            Patients: %d, seed: %d. Survival depends on the heterogeneity of the lesion's core on T2 and FLAIR and on nothing
            else; the true values are in derivatives/truth. Times are days. %s
            A head of mean size to serve as a template is in derivatives/template.
            """.formatted(options.patients(), options.seed(), options.grids() == DemoOptions.Grids.SAME
                ? "The images of a patient lie on one grid."
                : "Every sequence has a grid and a position\nof its own; the true matrices, from T1Gd to the sequence in world RAS millimetres, are in "
                    + "derivatives/truth."));
        writeParticipants(folder.resolve("participants.tsv"), patients);
        writeJson(folder.resolve("participants.json"), columns());
        writeTruth(Files.createDirectories(folder.resolve("derivatives/truth")).resolve("truth.tsv"), patients);
    }

    private static Map<String, Object> description(final String name, final String type) {
        final Map<String, Object> description = new LinkedHashMap<>();
        description.put("Name", name);
        description.put("BIDSVersion", "1.9.0");
        description.put("DatasetType", type);
        description.put("License", "CC0");
        description.put("GeneratedBy", List.of(Map.of("Name", "Radiosurv")));
        return description;
    }

    private static Map<String, Object> columns() {
        final Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("age", Map.of("Description", "Age at registration", "Units", "years"));
        columns.put("sex", Map.of("Description", "M or F"));
        columns.put("site", Map.of("Description", "Number of the hospital"));
        columns.put("mgmt", Map.of("Description", "1 = MGMT promoter methylated"));
        columns.put("idh", Map.of("Description", "1 = IDH mutated"));
        columns.put("os_days", Map.of("Description", "Overall survival or follow-up", "Units", "days from registration"));
        columns.put("os_event", Map.of("Description", "1 = died, 0 = censored"));
        columns.put("pfs_days", Map.of("Description", "Progression-free survival or follow-up", "Units", "days from registration"));
        columns.put("pfs_event", Map.of("Description", "1 = progressed or died, 0 = censored"));
        return columns;
    }

    private static void writeParticipants(final Path file, final List<DemoPatient> patients) throws IOException {
        final List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", "participant_id", "age", "sex", "site", "mgmt", "idh", "os_days", "os_event", "pfs_days",
            "pfs_event"));
        for (int n = 0; n < patients.size(); n++) {
            final Outcome outcome = patients.get(n).outcome();
            lines.add(DemoCohort.id(n + 1) + "\t" + outcome.age() + "\t" + outcome.sex() + "\t" + outcome.site() + "\t"
                + outcome.mgmt() + "\t" + outcome.idh() + "\t" + outcome.osDays() + "\t" + outcome.osEvent() + "\t"
                + outcome.pfsDays() + "\t" + outcome.pfsEvent());
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static void writeTruth(final Path file, final List<DemoPatient> patients) throws IOException {
        final StringBuilder text = new StringBuilder("participant_id\theterogeneity\tlog_hazard\thead_size\n");
        for (int n = 0; n < patients.size(); n++) {
            final double heterogeneity = patients.get(n).heterogeneity();
            text.append(DemoCohort.id(n + 1)).append('\t').append(heterogeneity).append('\t')
                .append(Outcome.LOG_HAZARD * (heterogeneity - 0.5)).append('\t').append(patients.get(n).headSize()).append('\n');
        }
        Files.writeString(file, text);
    }

    /**
     * @param file the sidecar of a mask
     * @param image the image that the mask was drawn on, from the data set's folder
     * @throws IOException if writing fails
     */
    static void writeSidecar(final Path file, final String image) throws IOException {
        writeJson(file, Map.of("Sources", List.of("bids::" + image)));
    }

    private static void writeJson(final Path file, final Map<String, ?> content) throws IOException {
        final DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, JSON.writer(printer).writeValueAsString(content) + "\n");
    }
}
