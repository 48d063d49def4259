// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.CommandRun;

class HonestCommandTest {

    private static final int N = 48;

    @TempDir
    private Path folder;

    private Path data;

    /** Hazard rises with a factor that four of ten features measure; four sites with numbers for names. */
    @BeforeEach
    void writeCohort() throws IOException {
        final Random random = new Random(2);
        final StringBuilder text = new StringBuilder("id,t,e,site,f0,f1,f2,f3,f4,f5,f6,f7,f8,f9\n");
        for (int i = 0; i < N; i++) {
            final double factor = random.nextGaussian();
            final double time = 1 + Math.round(-Math.log(random.nextDouble()) * 300 * Math.exp(-1.5 * factor));
            text.append("P").append(i).append(',').append(time).append(',').append(random.nextInt(4) > 0 ? 1 : 0)
                .append(',').append(1 + i % 4);
            for (int j = 0; j < 10; j++) {
                text.append(',').append((j < 4 ? factor : 0) + 0.5 * random.nextGaussian());
            }
            text.append('\n');
        }
        text.append("P48,,1,1,1,2,3,4,5,6,7,8,9,10\n");
        data = Files.writeString(folder.resolve("d.csv"), text);
    }

    private CommandRun honest(final Object... options) {
        final Object[] start = {"spca", "honest", data, "--time", "t", "--event", "e", "--outer", 4, "--inner", 3,
            "--n-threshold", 5};
        final Object[] all = Arrays.copyOf(start, start.length + options.length);
        System.arraycopy(options, 0, all, start.length, options.length);
        return CommandRun.of(all);
    }

    @Test
    void estimatesBySite() {
        final CommandRun run = honest("--scale", "zscore", "--permutations", 19, "--group-column", "site");
        final JsonNode json = run.json();
        assertEquals(0.05, json.get("p_permutation").asDouble(), 1e-12);
        assertTrue(json.get("statistic_signed").asDouble() > 2);
        assertTrue(json.get("hr_lower").asDouble() > 1 && json.get("hr_upper").asDouble() > json.get("hr").asDouble());
        assertTrue(json.get("c_lower").asDouble() > 0.6 && json.get("c_upper").asDouble() > json.get("c_index").asDouble());
        assertTrue(json.get("p_resubstitution").asDouble() < 0.01 && json.get("p_naive_pooled").asDouble() < 0.05);
        assertEquals(1, json.get("n_missing").asInt());
        assertEquals(N, json.get("scores").size());
        final Map<Integer, Integer> foldOfSite = new HashMap<>();
        for (int i = 0; i < N; i++) {
            final JsonNode row = json.get("scores").get(i);
            assertEquals("P" + i, row.get("id").asText());
            assertEquals(row.get("score").asDouble() > 0 ? 2 : 1, row.get("group").asInt());
            final Integer known = foldOfSite.putIfAbsent(i % 4, row.get("fold").asInt());
            assertTrue(known == null || known == row.get("fold").asInt(), "site in one fold");
        }
        assertEquals(4, foldOfSite.values().stream().distinct().count());
    }

    @Test
    void repeatsItselfWithTheSeed() {
        final JsonNode first = honest("--permutations", 2, "--features", "f0,f1,f5,f6", "--seed", 5).json();
        assertEquals(first, honest("--permutations", 2, "--features", "f0,f1,f5,f6", "--seed", 5).json());
        assertTrue(!first.equals(honest("--permutations", 2, "--features", "f0,f1,f5,f6", "--seed", 6).json()));
    }

    @Test
    void refusesBadNumbers() {
        CommandRun.refused("1 to 100000", "spca", "honest", data, "--time", "t", "--event", "e", "--permutations", 0);
        CommandRun.refused("at least 2 outer", "spca", "honest", data, "--time", "t", "--event", "e", "--outer", 1);
        CommandRun.refused("--group-column", "spca", "honest", data, "--time", "t", "--event", "e", "--group-column", "clinic");
    }
}
