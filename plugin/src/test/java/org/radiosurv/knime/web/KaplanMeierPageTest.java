// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Kaplan-Meier view page in a real browser, in a frame as KNIME's. Skipped where no Chromium is installed.
 *
 * <p>Data: group "A" has times 100 (event), 200 (censored), 300 and 400 (events), hence S = 3/4, 3/4, 3/8, 0; group "B"
 * has three censored patients at 150, 250 and 350 days.
 */
class KaplanMeierPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PAGE = "document.getElementById('frame')?.contentDocument";

    private static final String READY = PAGE + "?.getElementById('view')?.getAttribute('aria-busy') === 'false'";

    private static ViewHost host;

    private static Chromium browser;

    @BeforeAll
    static void startBrowser() throws IOException, InterruptedException {
        final Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(),
            "No chromium on the PATH: the view page is not tested (apt-get install chromium).");
        host = new ViewHost(Path.of(System.getProperty("basedir", "")).toAbsolutePath());
        browser = Chromium.start(program.get());
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    void drawsStepsBandsMarksAndTest() throws Exception {
        open(config("DEFAULT", example()));

        assertEquals("Two groups", text("#title"));
        assertEquals("Made by hand", text("#subtitle"));
        final String curveA = attribute("#plot .group[data-group=A] .curve", "d");
        final String curveB = attribute("#plot .group[data-group=B] .curve", "d");
        assertEquals(3, count(curveA, 'V'), curveA);
        assertEquals(0, count(curveB, 'V'), curveB);
        assertEquals(List.of(1, 3),
            List.of(number("#plot .group[data-group=A] .censored"), number("#plot .group[data-group=B] .censored")));
        assertEquals(2, number("#plot .band"));
        assertEquals("Log-rank p = 0.046", text("#plot .test"));
        assertEquals("Time (days)", text("#plot .time-label"));
        assertDropsHaveTheRightHeight(curveA);
        assertEquals(List.of(), browser.errors());
        keep("kaplan-meier-default");
    }

    @Test
    void countsTheNumberAtRiskUnderEachTick() throws Exception {
        open(config("DEFAULT", example()));

        assertEquals(List.of("0", "50", "100", "150", "200", "250", "300", "350", "400"), texts("#plot .time-tick"));
        assertEquals(List.of("4", "4", "4", "3", "3", "2", "2", "1", "1"),
            texts("#plot .risk-row[data-group=A] .at-risk"));
        assertEquals(List.of("3", "3", "3", "3", "2", "2", "1", "1", "0"),
            texts("#plot .risk-row[data-group=B] .at-risk"));
        assertEquals(page("Array.from(doc.querySelectorAll('.time-tick')).map(t => t.getAttribute('x'))"),
            page("Array.from(doc.querySelectorAll('.risk-row[data-group=A] .at-risk')).map(t => t.getAttribute('x'))"));
    }

    @Test
    void readsTheCurvesAtThePointer() throws Exception {
        open(config("DEFAULT", example()));
        final JsonNode place = page("(() => { const path = doc.querySelector('.axis').getBoundingClientRect();"
            + "return [path.left, path.right, path.top, path.bottom]; })()");
        final double left = place.get(0).asDouble();
        final double right = place.get(1).asDouble();

        browser.movePointer(left + (right - left) * 320 / 400, (place.get(2).asDouble() + place.get(3).asDouble()) / 2);

        browser.await(PAGE + "?.querySelector('#readout td')");
        assertEquals("Time: 320 days", text("#readout caption"));
        assertEquals(List.of("A", "37.5%", "1.1% to 80.8%", "1"), texts("#readout tr[data-group=A] td"));
        assertEquals(List.of("B", "100.0%", "not defined", "1"), texts("#readout tr[data-group=B] td"));
        assertEquals(2, number("#plot .cursor circle"));
        assertEquals(List.of(), browser.errors());
        keep("kaplan-meier-pointer");
    }

    @Test
    void worksWithTheKeyboardAlone() throws Exception {
        open(config("DEFAULT", example()));
        page("doc.getElementById('plot').focus()");

        browser.press("ArrowRight");
        browser.press("ArrowRight");
        assertEquals("150", attribute("#plot", "aria-valuenow"));
        assertEquals("150 days. A: 75.0%; B: 100.0%", attribute("#plot", "aria-valuetext"));
        browser.press("ArrowLeft");
        assertEquals("100", attribute("#plot", "aria-valuenow"));
        browser.press("End");
        assertEquals("400 days. A: 0.0%; B: follow-up ended", attribute("#plot", "aria-valuetext"));
        browser.press("Escape");
        assertEquals(0, number("#readout td"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void switchesGroupsBandsRiskTableAndUnit() throws Exception {
        open(config("DEFAULT", example()));

        page("doc.querySelector('#groups button[data-group=B]').click()");
        assertEquals("false", attribute("#groups button[data-group=B]", "aria-pressed"));
        assertEquals(List.of(1, 1, 1),
            List.of(number("#plot .curve"), number("#plot .band"), number("#plot .risk-row")));
        page("doc.getElementById('bands').click()");
        page("doc.getElementById('marks').click()");
        page("doc.getElementById('risk').click()");
        assertEquals(List.of(0, 0, 0),
            List.of(number("#plot .censored"), number("#plot .band"), number("#plot .risk-row")));
        page("{ const unit = doc.getElementById('unit'); unit.value = 'years';"
            + "unit.dispatchEvent(new Event('change')); }");
        assertEquals("Time (years)", text("#plot .time-label"));
        assertEquals("A (n = 4, events = 3, median 0.82 years)", text("#groups button[data-group=A]"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void showsSummaryAndTestsOnDemand() throws Exception {
        open(config("DEFAULT", withNumbers()));

        assertEquals("false", page("String(doc.getElementById('numbers').open)").asText());
        page("doc.querySelector('#numbers summary').click()");
        assertEquals(List.of("Group", "n", "Events", "Median (95% CI)", "25% had the event (95% CI)",
            "Restricted mean to 350 (95% CI)", "Median follow-up"), texts("#tables .summary th"));
        assertEquals(List.of("A", "4", "3", "300 (100 to not reached)", "200 (100 to 300)", "269 (175 to 362)", "200"),
            texts("#tables .summary tbody tr:first-child td"));
        assertEquals(List.of("A vs B", "log-rank by site", "3.97", "1", "0.046", "0.092", "0.40 (0.10 to 1.50)", "81 (-12 to 175)"),
            texts("#tables .tests tbody tr:last-child td"));
        assertEquals(List.of("B", "365", "0", "beyond follow-up"), texts("#tables .at-times tbody tr td"));
        page("{ const unit = doc.getElementById('unit'); unit.value = 'months'; unit.dispatchEvent(new Event('change')); }");
        assertEquals("9.9 (3.3 to not reached)", texts("#tables .summary tbody tr:first-child td").get(3));
        assertEquals(List.of(), browser.errors());
        keep("kaplan-meier-numbers");
    }

    @Test
    void takesColoursAxisAndSwitchesFromTheNode() throws Exception {
        open(config("DEFAULT", withNumbers()));

        assertEquals("#112233", attribute("#plot .group[data-group=A]", "stroke"));
        assertEquals("5 2", attribute("#plot .group[data-group=A] .curve", "stroke-dasharray"));
        assertEquals(List.of("0", "90", "180", "270"), texts("#plot .time-tick"));
        assertEquals(List.of(0, 2), List.of(number("#plot .band"), number("#plot .medians line")));
        assertEquals("Stratified log-rank (by site) p = 0.046", text("#plot .test"));
        page("doc.getElementById('medians').click()");
        assertEquals(0, number("#plot .medians"));
        assertEquals(List.of(), browser.errors());
        keep("kaplan-meier-options");
    }

    private static ObjectNode withNumbers() throws IOException {
        final ObjectNode data = example();
        data.put("tick_step", 90).put("axis_end", 300).put("show", "marks risk medians");
        ((ObjectNode)data.get("logrank")).put("text", "Stratified log-rank (by site) p = 0.046");
        final ObjectNode first = (ObjectNode)data.get("groups").get(0);
        first.setAll((ObjectNode)JSON.readTree("{\"colour\":\"#112233\",\"dash\":\"5 2\",\"median_follow_up\":200,\"q25\":200,"
            + "\"q25_lower95\":100,\"q25_upper95\":300,\"rmst_tau\":350,\"rmst\":268.75,\"rmst_lower95\":175,\"rmst_upper95\":362}"));
        data.set("tests", JSON.readTree("[{\"comparison\":\"all groups\",\"group_1\":null,\"test\":\"log-rank\",\"strata\":\"site\","
            + "\"chi_square\":3.97,\"df\":1,\"p\":0.046},{\"comparison\":\"A vs B\",\"group_1\":\"A\",\"group_2\":\"B\","
            + "\"test\":\"log-rank\",\"strata\":\"site\",\"chi_square\":3.97,\"df\":1,\"p\":0.046,\"p_holm\":0.092,\"hazard_ratio\":0.4,"
            + "\"hr_lower95\":0.1,\"hr_upper95\":1.5,\"rmst_difference\":81.25,\"rmst_diff_lower95\":-12,\"rmst_diff_upper95\":175}]"));
        data.set("at_times", JSON.readTree("[{\"group\":\"B\",\"time\":365,\"n_risk\":0,\"surv\":null}]"));
        return data;
    }

    @Test
    void asksTheDataServiceWhenTheConfigurationHasNoData() throws Exception {
        final ObjectNode scenario = config("DEFAULT", null);
        scenario.put("dataService", JSON.writeValueAsString(JSON.createObjectNode().set("result", example())));
        open(scenario);

        assertEquals(2, number("#plot .curve"));
        final JsonNode requests = browser.evaluate("window.requests");
        assertEquals("getConfig", requests.get(0).get("method").asText());
        assertEquals("callNodeDataService", requests.get(1).get("method").asText());
        assertEquals(JSON.readTree("{\"nodeId\":\"root:1\",\"projectId\":\"p\",\"workflowId\":\"root\","
            + "\"extensionType\":\"view\",\"serviceType\":\"initial_data\",\"dataServiceRequest\":\"\"}"),
            requests.get(1).get("params").get(0));
    }

    @Test
    void unwrapsAnAnswerThatTheHostWrappedOnceMore() throws Exception {
        final ObjectNode scenario = config("DEFAULT", null);
        final ObjectNode inner = JSON.createObjectNode();
        inner.set("result", example());
        scenario.set("dataService", JSON.createObjectNode().set("result", inner));
        open(scenario);

        assertEquals(2, number("#plot .curve"));
    }

    @Test
    void showsErrorsAsText() throws Exception {
        for (final String kind : List.of("userError", "internalError")) {
            final ObjectNode scenario = config("DEFAULT", null);
            ((ObjectNode)scenario.get("config")).put("initialData",
                "{\"" + kind + "\":{\"message\":\"No <b>patient</b> has a time.\",\"details\":\"Row 3\"}}");
            open(scenario);
            assertEquals("No <b>patient</b> has a time. Row 3", text("#status"));
            assertEquals("alert", attribute("#status", "role"));
            assertEquals(List.of(), browser.errors());
        }
        keep("kaplan-meier-error");
        for (final String broken : List.of("{\"groups\":[]}", "{}", "null")) {
            final ObjectNode scenario = config("DEFAULT", null);
            ((ObjectNode)scenario.get("config")).put("initialData", "{\"result\":" + broken + "}");
            open(scenario);
            assertEquals("alert", attribute("#status", "role"), broken);
            assertEquals(List.of(), browser.errors());
        }
    }

    @Test
    void saysSoWhenTheHostDoesNotAnswer() throws Exception {
        final ObjectNode scenario = config("DEFAULT", example());
        scenario.putArray("silent").add("getConfig");
        host.play(JSON.writeValueAsString(scenario));
        try (Chromium own = Chromium.start(Chromium.program().orElseThrow())) {
            own.open(host.address(), 1000, 760);
            own.await("window.requests?.length > 0");
            own.skipTime(Duration.ofSeconds(11));
            own.await(READY);
            final String status = own.evaluate(PAGE + ".getElementById('status').textContent").asText();
            assertTrue(status.contains("did not answer 'getConfig' within 10 seconds"), status);
        }
    }

    @Test
    void answersTheReportWithAFigure() throws Exception {
        final ObjectNode scenario = config("REPORT", example());
        ((ObjectNode)scenario.get("config").get("renderingConfig")).put("canBeUsedInReport", true);
        open(scenario);
        browser.await("window.requests?.some(r => r.method === 'setReportingContent')");

        final String content = browser
            .evaluate("window.requests.find(r => r.method === 'setReportingContent').params[0]").asText();
        assertTrue(content.startsWith("<svg"), content.substring(0, 60));
        assertTrue(content.contains("Made by hand") && content.contains("A (n = 4, events = 3)"), content);
        assertEquals(2, content.split("class=\"curve\"", -1).length - 1);
        assertTrue(page("doc.getElementById('controls').hidden").asBoolean());
        assertEquals(List.of(), browser.errors());
        keep("kaplan-meier-report");
        Files.writeString(screenshots().resolve("kaplan-meier-report.svg"), content);
    }

    @Test
    void declinesAReportThatItCannotFill() throws Exception {
        final ObjectNode forbidden = config("REPORT", example());
        ((ObjectNode)forbidden.get("config").get("renderingConfig")).put("canBeUsedInReport", false);
        for (final ObjectNode scenario : List.of(forbidden, config("REPORT", JSON.createObjectNode()))) {
            open(scenario);
            browser.await("window.requests?.some(r => r.method === 'setReportingContent')");
            final JsonNode content =
                browser.evaluate("window.requests.find(r => r.method === 'setReportingContent').params[0]");
            assertTrue(content.isBoolean() && !content.asBoolean(), content.toString());
        }
    }

    @Test
    void generatesAnImage() throws Exception {
        final ObjectNode scenario = config("IMAGE", example());
        ((ObjectNode)scenario.get("config").get("renderingConfig")).put("imageFormat", "PNG");
        open(scenario);
        browser.await("window.requests?.some(r => r.method === 'imageGenerated')");

        final String image =
            browser.evaluate("window.requests.find(r => r.method === 'imageGenerated').params[0]").asText();
        assertTrue(image.startsWith("data:image/png;base64,iVBOR"), image.substring(0, 40));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void keepsHostileNamesAsTextAndSurvivesMissingNumbers() throws Exception {
        final ObjectNode data = example();
        final ObjectNode group = (ObjectNode)data.get("groups").get(0);
        group.put("group", "<img src=x onerror=alert(1)> " + "very long name ".repeat(20));
        group.put("median", "NaN");
        group.putArray("table");
        ((ObjectNode)data.get("logrank")).put("p", "NaN");
        open(config("DEFAULT", data));

        assertEquals(0, number("img"));
        assertEquals("Log-rank p not defined", text("#plot .test"));
        assertFalse(attribute("#plot .curve", "d").contains("NaN"));
        assertTrue(page("doc.documentElement.scrollWidth <= doc.documentElement.clientWidth").asBoolean());
        assertEquals(List.of(), browser.errors());
        keep("kaplan-meier-hostile");
    }

    @Test
    void fitsANarrowFrame() throws Exception {
        host.play(JSON.writeValueAsString(config("DEFAULT", example())));
        browser.open(host.address(), 360, 640);
        browser.await(READY);

        assertTrue(page("doc.documentElement.scrollWidth <= doc.documentElement.clientWidth").asBoolean());
        assertTrue(page("doc.querySelector('#plot svg').getBoundingClientRect().bottom"
            + " <= doc.getElementById('plot').getBoundingClientRect().bottom + 1").asBoolean());
        keep("kaplan-meier-narrow");
    }

    private static void open(final ObjectNode scenario) throws Exception {
        host.play(JSON.writeValueAsString(scenario));
        browser.open(host.address(), 1000, 760);
        browser.await(READY);
    }

    /** Drops of curve A are 1/4, 3/8 and 3/8 of the axis from S = 0 to S = 1. */
    private static void assertDropsHaveTheRightHeight(final String path) throws InterruptedException {
        final List<Double> heights = new ArrayList<>();
        heights.add(Double.valueOf(path.substring(path.indexOf(',') + 1, path.indexOf('H'))));
        for (final String part : path.split("V")) {
            if (!part.startsWith("M")) {
                heights.add(Double.valueOf(part.split("H")[0]));
            }
        }
        final double whole = heights.get(3) - heights.get(0);
        assertEquals(0.25, (heights.get(1) - heights.get(0)) / whole, 1e-3);
        assertEquals(0.375, (heights.get(2) - heights.get(1)) / whole, 1e-3);
        assertEquals(0.375, (heights.get(3) - heights.get(2)) / whole, 1e-3);
        final double zero =
            page("Number(doc.querySelector('.axis').getAttribute('d').match(/V([\\d.]+)/)[1])").asDouble();
        assertEquals(zero, heights.get(3), 0.01);
    }

    private static ObjectNode config(final String rendering, final ObjectNode data) throws IOException {
        final ObjectNode scenario = JSON.createObjectNode().put("page", "/web/kaplan-meier/index.html");
        final ObjectNode config = scenario.putObject("config").put("nodeId", "root:1").put("projectId", "p")
            .put("workflowId", "root").put("extensionType", "view").put("hasNodeView", true);
        config.putObject("renderingConfig").put("type", rendering);
        if (data != null) {
            config.put("initialData", JSON.writeValueAsString(JSON.createObjectNode().set("result", data)));
        }
        return scenario;
    }

    private static ObjectNode example() throws IOException {
        return (ObjectNode)JSON.readTree(KaplanMeierPageTest.class.getResource("kaplan-meier.json"));
    }

    private static JsonNode page(final String expression) throws InterruptedException {
        return browser.evaluate("(() => { const doc = " + PAGE + "; return eval(" + quoted(expression) + "); })()");
    }

    private static String text(final String selector) throws InterruptedException {
        return page("doc.querySelector(" + quoted(selector) + ").textContent").asText();
    }

    private static List<String> texts(final String selector) throws InterruptedException {
        final List<String> texts = new ArrayList<>();
        page("Array.from(doc.querySelectorAll(" + quoted(selector) + ")).map(e => e.textContent)")
            .forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static String attribute(final String selector, final String name) throws InterruptedException {
        return page("doc.querySelector(" + quoted(selector) + ").getAttribute(" + quoted(name) + ")").asText();
    }

    private static int number(final String selector) throws InterruptedException {
        return page("doc.querySelectorAll(" + quoted(selector) + ").length").asInt();
    }

    private static String quoted(final String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private static int count(final String text, final char letter) {
        return (int)text.chars().filter(c -> c == letter).count();
    }

    /** Keeps a screenshot beside the test reports, for people. */
    private static void keep(final String name) throws IOException, InterruptedException {
        Files.write(screenshots().resolve(name + ".png"), browser.screenshot());
    }

    private static Path screenshots() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("basedir", "")).resolve("target/screenshots"));
    }
}
