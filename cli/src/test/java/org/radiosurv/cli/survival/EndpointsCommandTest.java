// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class EndpointsCommandTest {

    private static final double TOLERANCE = 1e-9;

    private static final JsonNode EXPECTED = Reference.json(Reference.core("correlation/corr/expected.json"));

    private static final Path COHORT = Reference.core("survival/surv/simcohort_A/input.csv");

    @TempDir
    private Path folder;

    private static CommandRun cohort(final Object... options) {
        final Object[] command = {"endpoints", COHORT, "--measurements", "gd_pre,gd_post,flair_pre,flair_post,eor_gd,eor_flair",
            "--endpoint", "OS=os_days:os_event", "--endpoint", "pfs_site_days:pfs_site_event"};
        return CommandRun.done(Stream.of(command, options).flatMap(Stream::of).toArray());
    }

    @Test
    void agreesWithR() {
        final JsonNode json = cohort().json();
        assertEquals(24, json.get("correlations").size());
        int compared = 0;
        for (final JsonNode row : json.get("correlations")) {
            final JsonNode expected = EXPECTED.get("cohort_deaths_os_vs_" + row.get("measurement").asText());
            if (row.get("endpoint").asText().equals("OS") && row.get("patients").asText().equals("with event")) {
                assertEquals(expected.get("spearman_t").get("n").asInt(), row.get("n").asInt());
                Agreement.close(expected.get("spearman_t").get("estimate"), row.get("estimate"), TOLERANCE, "rho");
                Agreement.close(expected.get("spearman_t").get("p"), row.get("p"), TOLERANCE, "p");
                Agreement.close(expected.get("pearson").get("p"), row.get("pearson_p"), TOLERANCE, "p of Pearson");
                Agreement.close(expected.get("pearson").get("ci").get(0), row.get("pearson_lower95"), TOLERANCE, "lower");
                compared++;
            }
        }
        assertEquals(6, compared);
        final JsonNode pair = json.get("endpoints").get(0);
        Agreement.close(EXPECTED.get("cohort_deaths_lm_os_on_pfs_site_days").get("r2"), pair.get("r2"), TOLERANCE, "R2");
        assertEquals("pfs_site_days", pair.get("endpoint_x").asText());
        assertTrue(json.get("correlations").get(0).get("hr").isNull() && json.get("correlations").get(1).get("hr").isDouble());
    }

    @Test
    void writesTablesAndFigures() throws Exception {
        final Path svg = folder.resolve("m.svg");
        final Path png = folder.resolve("e.png");
        final CommandRun run = cohort("--format", "csv", "--figure", svg, "--endpoint-figure", png, "--extent", "eor_gd,eor_flair");
        final List<String> lines = run.out().lines().toList();
        assertEquals(25, lines.size());
        assertTrue(lines.get(0).startsWith("measurement,endpoint,patients,n,events,n_missing,method,estimate,lower95,upper95,p,"));
        assertTrue(run.err().contains("conditions on the outcome"), run.err());
        assertTrue(Files.readString(svg).contains("lesion grew"));
        assertTrue(Files.size(png) > 1000);
        assertEquals(3, cohort("--format", "csv-endpoints").out().lines().count());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        final Path data = Files.writeString(folder.resolve("d.csv"), "id,t,e,v\n1,10,1,2\n2,20,0,3\n3,30,1,9\n4,-4,1,1\n");
        CommandRun.refused("colon", "endpoints", data, "--measurements", "v", "--endpoint", "t");
        CommandRun.refused("0 or more", "endpoints", data, "--measurements", "v", "--endpoint", "t:e");
        CommandRun.refused("'x'", "endpoints", data, "--measurements", "x", "--endpoint", "t:e");
        final Path good = Files.writeString(folder.resolve("g.csv"), "id,t,e,v\n1,10,1,2\n2,20,0,3\n3,30,1,9\n4,,1,1\n");
        CommandRun.refused("two endpoints", "endpoints", good, "--endpoint", "t:e", "--measurements", "v", "--endpoint-figure",
            folder.resolve("e.svg"));
        CommandRun.refused("'v' twice", "endpoints", good, "--endpoint", "v=t:e", "--measurements", "v");
        CommandRun.refused("no part of an endpoint", "endpoints", good, "--endpoint", "x=t:e", "--measurements", "v,t");
        CommandRun.refused("an endpoint and a measurement", "endpoints", good, "--endpoint", "t:e");
        CommandRun.refused("--extent", "endpoints", good, "--endpoint", "t:e", "--measurements", "v", "--extent", "w");
        assertEquals(2, CommandRun.of("endpoints", good, "--endpoint", "t:e", "--adjust", "bonferroni").code());
        final JsonNode rows = CommandRun.done("endpoints", good, "--endpoint", "t:e", "--measurements", "v").json().get("correlations");
        assertTrue(rows.get(0).get("note").asText().contains("at least 3 pairs"));
        assertEquals(3, rows.get(1).get("n").asInt());
    }
}
