// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.radiosurv.standin.executor.document.Problems;

/**
 * Which files a shared workflow may hold: no port data, no file stores, no traces of saving, and in the data area only files
 * that a list of SHA-256 hashes names.
 */
final class FileRules {

    private static final Pattern FORBIDDEN =
        Pattern.compile("\\.savedWithData|\\.knimeLock|port_[0-9]+|filestore|internal.*|drop");

    private static final Pattern HASH_LINE = Pattern.compile("([0-9a-f]{64})  (?:\\./)?(.+)");

    private final Path m_workflow;

    private final Path m_hashList;

    private final Problems m_problems;

    FileRules(final Path workflow, final String hashList, final Problems problems) {
        m_workflow = workflow;
        m_hashList = workflow.resolve(hashList);
        m_problems = problems;
    }

    void check() throws IOException {
        final List<Path> all;
        try (Stream<Path> walk = Files.walk(m_workflow)) {
            all = walk.filter(p -> !p.equals(m_workflow)).toList();
        }
        for (final Path path : all) {
            final Path relative = m_workflow.relativize(path);
            if (!isData(path) && FORBIDDEN.matcher(path.getFileName().toString()).matches()) {
                m_problems.add(relative.toString(), "a shared workflow must not hold data or traces of saving",
                    "'" + relative + "'", "Save the workflow without data and delete this.");
            }
        }
        checkData(all.stream().filter(this::isData).filter(Files::isRegularFile).toList());
    }

    private boolean isData(final Path path) {
        return path.startsWith(m_workflow.resolve("data"));
    }

    private void checkData(final List<Path> files) throws IOException {
        final Map<Path, String> listed = listed();
        for (final Path file : files) {
            final String hash = listed.remove(file);
            final String where = m_workflow.relativize(file).toString();
            if (file.equals(m_hashList)) {
                continue;
            }
            if (hash == null) {
                m_problems.add(where, "a file of the data area must be in " + m_workflow.relativize(m_hashList),
                    "not listed", "Only synthetic data may be shared; list it if it is.");
            } else if (!hash.equals(sha256(file))) {
                m_problems.add(where, "the file must have the SHA-256 that is listed, " + hash, sha256(file),
                    "Restore the file, or list it anew if it is synthetic.");
            }
        }
        listed.keySet().forEach(file -> m_problems.add(m_workflow.relativize(file).toString(),
            "a listed file must exist", "none", "Restore the file or remove it from the list."));
    }

    private Map<Path, String> listed() throws IOException {
        final Map<Path, String> listed = new LinkedHashMap<>();
        if (!Files.isRegularFile(m_hashList)) {
            return listed;
        }
        for (final String line : Files.readAllLines(m_hashList, StandardCharsets.UTF_8)) {
            final var matcher = HASH_LINE.matcher(line);
            if (matcher.matches()) {
                listed.put(m_hashList.getParent().resolve(matcher.group(2)).normalize(), matcher.group(1));
            } else if (!line.isBlank()) {
                m_problems.add(m_workflow.relativize(m_hashList).toString(),
                    "a line must hold a SHA-256 in lower case, two spaces and a path", "'" + line + "'",
                    "Write the list with sha256sum.");
            }
        }
        return listed;
    }

    private static String sha256(final Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
