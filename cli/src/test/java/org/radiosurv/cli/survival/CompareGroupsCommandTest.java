// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

class CompareGroupsCommandTest {

    private static final double TOLERANCE = 1e-8;

    @TempDir
    private Path folder;

    private static Path cohort() {
        return Reference.core("validation/cohort.csv");
    }

    private static Map<String, Double> expected() throws IOException {
        final Map<String, Double> values = new HashMap<>();
        for (final String line : Files.readAllLines(Reference.core("validation/expected.csv"))) {
            final String[] cells = line.split(",", -1);
            if (!"name".equals(cells[0]) && !cells[1].isEmpty()) {
                values.put(cells[0], Double.valueOf(cells[1]));
            }
        }
        return values;
    }

    private static JsonNode veteran(final Object... more) {
        final Object[] args = new Object[26 + more.length];
        System.arraycopy(new Object[]{"compare-groups", cohort(), "--time", "time", "--event", "status", "--group", "group",
            "--score", "score",
            "--factors", "age,celltype", "--strata", "celltype", "--base", "age,diagtime,prior", "--times", "60,180",
            "--permutations", "19",
            "--bootstraps", "19", "--seed", "5", "--folds", "5"}, 0, args, 0, 26);
        System.arraycopy(more, 0, args, 26, more.length);
        return CommandRun.done(args).json();
    }

    @Test
    void agreesWithR() throws IOException {
        final Map<String, Double> r = expected();
        final JsonNode json = veteran();
        assertEquals(137, json.get("n").asInt());
        final JsonNode strata = json.get("strata").get(0);
        assertEquals("low", strata.get("reference").asText());
        assertEquals(r.get("interaction_p"), strata.get("interaction").get("p").asDouble(), TOLERANCE);
        assertEquals(r.get("logrank_stratified"), strata.get("stratified").get("logrank").get("chisq").asDouble(), TOLERANCE * 30);
        int compared = 0;
        for (final JsonNode stratum : strata.get("strata")) {
            final JsonNode ratio = stratum.get("hazard_ratios").get(0);
            assertEquals(r.get("hr_" + stratum.get("stratum").asText()), ratio.get("hr").asDouble(), TOLERANCE * 10);
            compared++;
        }
        assertEquals(4, compared);
        final JsonNode added = json.get("added_value");
        assertEquals(r.get("added_lr"), added.get("lr").get("chisq").asDouble(), TOLERANCE * 30);
        assertEquals(r.get("full_c") - r.get("base_c"), added.get("c_change").asDouble(), TOLERANCE);
        assertEquals(0.05, added.get("p_permutation").asDouble(), 1e-12);
        final JsonNode times = json.get("accuracy").get("times");
        assertEquals(r.get("auc1"), times.get(0).get("auc").asDouble(), TOLERANCE);
        assertEquals(r.get("brier_none2"), times.get(1).get("brier_without_score").asDouble(), TOLERANCE);
        assertEquals(r.get("observed1"), times.get(0).get("calibration").get("observed_survival").asDouble(), TOLERANCE);
        assertEquals(99, times.get(0).get("decision").get("net_benefit").size());
    }

    @Test
    void factorsAreCountedOrRanked() {
        final JsonNode factors = veteran("--categorical", "prior").get("factors");
        assertEquals("numeric", factors.get(0).get("type").asText());
        assertEquals(12, factors.get(1).get("groups").get(0).get("counts").get("adeno").asInt());
        assertEquals("Fisher's exact", factors.get(1).get("test").asText());
    }

    @Test
    void sameSeedSameNumbersAndFigures() throws IOException {
        assertEquals(veteran(), veteran("--figures", folder));
        for (final String name : new String[]{"factors", "strata", "roc", "calibration", "decision"}) {
            assertTrue(Files.readString(folder.resolve(name + ".svg")).contains("<svg"), name);
        }
        final CommandRun run = CommandRun.done("compare-groups", cohort(), "--time", "time", "--event", "status", "--group",
            "group", "--figures",
            folder.resolve("png"), "--figure-type", "png", "--resubstitution");
        assertTrue(run.err().contains("optimistic") && run.err().contains("no score column"), run.err());
        assertTrue(run.json().get("added_value").isNull() && run.json().get("group_resubstitution").asBoolean());
        assertEquals((byte)0x89, Files.readAllBytes(folder.resolve("png/roc.png"))[0]);
        final String svg = Files.readString(folder.resolve("roc.svg"));
        assertFalse(svg.contains("resubstitution"));
    }

    /** The predictor's mark counts for its group, not for an out-of-fold column. */
    @Test
    void resubstitutionIsReadFromTheTable() throws IOException {
        final StringBuilder csv = new StringBuilder("id,os,dead,spca_risk,spca_oof_risk,evaluated_on,MGMT\n");
        for (int i = 0; i < 12; i++) {
            csv.append(i).append(',').append(10 + i * 7 % 12).append(',').append(i % 3 == 0 ? 0 : 1).append(i % 2 == 0 ? ",high"
                : ",low")
                .append(i < 6 ? ",high" : ",low").append(",training (resubstitution),").append(i % 4 < 2 ? "u" : "m").append('\n');
        }
        final Path file = Files.writeString(folder.resolve("marked.csv"), csv);
        final CommandRun run = CommandRun.done("compare-groups", file, "--time", "os", "--event", "dead", "--group", "spca_risk");
        assertTrue(run.json().get("group_resubstitution").asBoolean());
        assertEquals("MGMT", run.json().get("factors").get(0).get("factor").asText(), "guessed by its name");
        assertEquals("MGMT", run.json().get("strata").get(0).get("factor").asText());
        assertFalse(CommandRun.done("compare-groups", file, "--time", "os", "--event", "dead", "--group", "spca_oof_risk").json()
            .get("group_resubstitution").asBoolean());
    }

    @Test
    void badInputIsSaidInWords() throws IOException {
        final Object[] start = {"compare-groups", cohort(), "--time", "time", "--event", "status", "--group", "group"};
        CommandRun.refused("--factors names", with(start, "--factors", "nothing"));
        CommandRun.refused("neither time, event", with(start, "--factors", "time"));
        CommandRun.refused("column of numbers", with(start, "--score", "celltype"));
        CommandRun.refused("[high, low]", with(start, "--reference", "middle", "--strata", "celltype"));
        CommandRun.refused("above 0", with(start, "--score", "score", "--times", "0"));
        CommandRun.refused("2 folds", with(start, "--score", "score", "--folds", "1"));
        CommandRun.refused("permutations", with(start, "--score", "score", "--permutations", "-1"));
        CommandRun.refused("svg or png", with(start, "--figure-type", "pdf"));
        CommandRun.refused("at most 10", with(start, "--strata", "age"));
        CommandRun.refused("at most 20", with(start, "--factors", "age", "--categorical", "age"));
        assertEquals(2, CommandRun.of(with(start, "--nominal-test", "student")).code());
    }

    private static Object[] with(final Object[] start, final Object... more) {
        final Object[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    @Test
    void awkwardCohortsGiveNotes() throws IOException {
        final Path separated = Files.writeString(folder.resolve("separated.csv"),
            "t,e,g,s,idh,ecog\n1,1,high,9,1,\n2,1,high,8,1,\n3,1,high,7,1,\n10,0,low,1,1,\n11,0,low,2,1,\n12,0,low,3,1,\n");
        final JsonNode json = CommandRun.done("compare-groups", separated, "--time", "t", "--event", "e", "--group", "g", "--score",
            "s", "--times",
            "5,50", "--permutations", "9", "--bootstraps", "9").json();
        final String notes = json.get("notes").toString();
        assertTrue(notes.contains("'idh' is 1 in every patient") && notes.contains("'ecog' is missing in every patient"), notes);
        assertTrue(notes.contains("separates early from late events") && notes.contains("Nobody is followed beyond"), notes);
        assertEquals(1, json.get("accuracy").get("times").get(0).get("auc").asDouble());
        assertTrue(json.get("accuracy").get("times").get(1).get("auc").isNull());
        assertTrue(json.get("strata").get(0).get("interaction").isNull());
        final Path nobody = Files.writeString(folder.resolve("nobody.csv"), "t,e,g,s\n1,0,a,1\n2,0,b,2\n");
        assertTrue(CommandRun.done("compare-groups", nobody, "--time", "t", "--event", "e", "--group", "g", "--score",
            "s").json().get("notes")
            .toString().contains("nobody"));
    }
}
