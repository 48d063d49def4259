// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.radiosurv.core.InputException;

/** Makes rows and columns of the files that were found and of the clinical table. */
final class CohortBuilder {

    private static final int NAMED_IN_WARNING = 5;

    private final Path root;

    private final List<FoundFile> files;

    private final Participants participants;

    private final List<String> warnings = new ArrayList<>();

    /** Patient and session, ordered as rows are. */
    private record Visit(String patient, Optional<String> session) implements Comparable<Visit> {

        private static final Comparator<Visit> ORDER =
            Comparator.comparing(Visit::patient).thenComparing(visit -> visit.session.orElse(""));

        @Override
        public int compareTo(final Visit other) {
            return ORDER.compare(this, other);
        }
    }

    CohortBuilder(final Path root, final List<FoundFile> files, final Participants participants) {
        this.root = root;
        this.files = inTheirOnlySession(files);
        this.participants = participants;
    }

    /** Masks are often kept without a session: those of a patient with exactly one session belong to it. */
    private static List<FoundFile> inTheirOnlySession(final List<FoundFile> files) {
        final Map<String, Set<String>> sessions = new HashMap<>();
        files.forEach(file -> file.session().ifPresent(
            session -> sessions.computeIfAbsent(file.patient(), any -> new TreeSet<>()).add(session)));
        return files.stream().map(file -> {
            final Set<String> known = sessions.getOrDefault(file.patient(), Set.of());
            return file.session().isEmpty() && known.size() == 1 ? file.in(known.iterator().next()) : file;
        }).toList();
    }

    Cohort build() throws IOException {
        refuseTwoSpellings();
        final Map<Visit, List<FoundFile>> visits = new TreeMap<>(files.stream()
            .collect(Collectors.groupingBy(file -> new Visit(file.patient(), file.session()))));
        final Set<String> imaged = files.stream().map(FoundFile::patient).collect(Collectors.toCollection(TreeSet::new));
        addPatientsWithoutImages(visits, imaged);
        final List<CohortRow> rows = new ArrayList<>();
        for (final Map.Entry<Visit, List<FoundFile>> visit : visits.entrySet()) {
            rows.add(row(visit.getKey(), visit.getValue()));
        }
        refuseEqualKeys(rows);
        final List<String> images = columns(false);
        final List<VoiColumn> vois = columns(true).stream()
            .map(name -> new VoiColumn(name, drawnOn(name, rows).or(() -> DrawnOn.byConvention(name, images)))).toList();
        refuseEqualColumns(images, columns(true));
        images.forEach(name -> warn(without(rows, name, CohortRow::images), "without " + name));
        columns(true).forEach(name -> warn(without(rows, name, CohortRow::vois), "without VOI " + name));
        warnings.addAll(participants.nearlyNumeric());
        return new Cohort(images, vois, participants.columns(), rows, warnings);
    }

    /** Rows that lack one file; rows without any file have a warning of their own. */
    private static List<String> without(final List<CohortRow> rows, final String column,
        final Function<CohortRow, Map<String, ?>> files) {
        return rows.stream().filter(row -> !row.images().isEmpty() || !row.vois().isEmpty())
            .filter(row -> !files.apply(row).containsKey(column)).map(CohortRow::key).toList();
    }

    /** sub-01 and 01 are one pseudonym: their rows would mix two folders. */
    private void refuseTwoSpellings() {
        final Map<String, String> spelling = new HashMap<>();
        for (final FoundFile file : files) {
            final String former = spelling.putIfAbsent(file.patient(), file.patientFolder());
            if (former != null && !former.equals(file.patientFolder())) {
                throw new InputException("Every patient has one pseudonym in the data root",
                    "'" + former + "' and '" + file.patientFolder() + "', which both mean '" + file.patient() + "'",
                    "Rename one of them.");
            }
        }
    }

    private void addPatientsWithoutImages(final Map<Visit, List<FoundFile>> visits, final Set<String> imaged) {
        if (participants.columns().isEmpty() && participants.values().isEmpty()) {
            return;
        }
        final List<String> onlyInTable =
            participants.values().keySet().stream().filter(patient -> !imaged.contains(patient)).toList();
        onlyInTable.forEach(patient -> visits.put(new Visit(patient, Optional.empty()), List.of()));
        warn(onlyInTable, "in " + Participants.FILE + " without images");
        warn(imaged.stream().filter(patient -> !participants.values().containsKey(patient)).toList(),
            "with images but without a line in " + Participants.FILE);
    }

    private void warn(final Collection<String> patients, final String what) {
        if (!patients.isEmpty()) {
            final String more = patients.size() > NAMED_IN_WARNING ? ", ..." : "";
            warnings.add(patients.size() + (patients.size() == 1 ? " patient " : " patients ") + what + ": "
                + patients.stream().limit(NAMED_IN_WARNING).collect(Collectors.joining(", ")) + more + ".");
        }
    }

    private CohortRow row(final Visit visit, final List<FoundFile> visitFiles) throws IOException {
        final Map<String, CohortRow.ImageFile> images = new TreeMap<>();
        final Map<String, String> columnOfFile = new HashMap<>();
        for (final FoundFile file : unambiguous(visitFiles, false)) {
            images.put(file.column(), new CohortRow.ImageFile(file.path()));
            columnOfFile.put(file.path().replaceFirst(".*/", ""), file.column());
        }
        final Map<String, CohortRow.VoiFile> vois = new TreeMap<>();
        for (final FoundFile file : unambiguous(visitFiles, true)) {
            vois.put(file.column(), new CohortRow.VoiFile(file.path(), drawnOn(file, columnOfFile)));
        }
        final List<Optional<String>> missing = participants.columns().stream().map(any -> Optional.<String>empty()).toList();
        return new CohortRow(visit.patient(), visit.session(), images, vois,
            participants.values().getOrDefault(visit.patient(), missing));
    }

    /** Two files for one cell: neither is taken, because nothing tells which one is meant. */
    private List<FoundFile> unambiguous(final List<FoundFile> visitFiles, final boolean voi) {
        final Map<String, List<FoundFile>> byColumn = visitFiles.stream().filter(file -> file.voi() == voi)
            .collect(Collectors.groupingBy(FoundFile::column, TreeMap::new, Collectors.toList()));
        final List<FoundFile> single = new ArrayList<>();
        byColumn.forEach((column, candidates) -> {
            if (candidates.size() == 1) {
                single.add(candidates.get(0));
            } else {
                warnings.add("Patient " + candidates.get(0).patient() + " has " + candidates.size() + " files for "
                    + column + ", none is used: "
                    + candidates.stream().map(FoundFile::path).collect(Collectors.joining(", ")) + ".");
            }
        });
        return single;
    }

    private Optional<String> drawnOn(final FoundFile mask, final Map<String, String> columnOfFile) throws IOException {
        for (final String source : Sidecar.sources(root, mask.path())) {
            if (columnOfFile.containsKey(source)) {
                return Optional.of(columnOfFile.get(source));
            }
        }
        return mask.drawnOn().flatMap(name -> columnOfFile.values().stream()
            .filter(column -> column.equalsIgnoreCase(name) || column.equalsIgnoreCase(name.replaceFirst("w$", "")))
            .sorted().findFirst());
    }

    /** What most masks of a column say; of equally many the first by name. */
    private Optional<String> drawnOn(final String voi, final List<CohortRow> rows) {
        final Map<String, Long> votes = rows.stream().flatMap(row -> Optional.ofNullable(row.vois().get(voi)).stream())
            .flatMap(file -> file.drawnOn().stream())
            .collect(Collectors.groupingBy(image -> image, TreeMap::new, Collectors.counting()));
        if (votes.size() > 1) {
            warnings.add("The masks of " + voi + " were drawn on different images: " + votes + " patients.");
        }
        return votes.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
            .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed())).map(Map.Entry::getKey);
    }

    private List<String> columns(final boolean voi) {
        return files.stream().filter(file -> file.voi() == voi).map(FoundFile::column).distinct().sorted().toList();
    }

    private static void refuseEqualKeys(final List<CohortRow> rows) {
        final Map<String, CohortRow> seen = new HashMap<>();
        for (final CohortRow row : rows) {
            final CohortRow former = seen.put(row.key(), row);
            if (former != null) {
                throw new InputException("Every patient and session has a key of its own, patient_session",
                    "'" + row.key() + "' for patient '" + former.patient() + "' and patient '" + row.patient() + "'",
                    "Rename one of them.");
            }
        }
    }

    private void refuseEqualColumns(final List<String> images, final List<String> vois) {
        final Set<String> names = new TreeSet<>(images);
        for (final String voi : vois) {
            if (!names.add(voi)) {
                throw new InputException("Images and VOIs have different names", "'" + voi + "' for both",
                    "Rename one of them, or correct the patterns.");
            }
        }
        for (final ClinicalColumn column : participants.columns()) {
            if (!names.add(column.name())) {
                throw new InputException("The columns of " + Participants.FILE + " are named unlike images and VOIs",
                    "'" + column.name() + "'", "Rename that column.");
            }
        }
    }
}
