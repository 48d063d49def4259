// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// The page: asks the host for its data, draws, and answers to pointer and keyboard.
(function (radiosurv) {
  "use strict";

  const byId = function (id) { return document.getElementById(id); };
  const element = radiosurv.svg.element;
  const SWITCHES = ["bands", "marks", "risk", "medians"];
  let data = null;
  let drawn = null;
  let cursor = null;

  function options() {
    const plot = byId("plot");
    return {
      width: Math.max(300, plot.clientWidth), height: Math.max(300, plot.clientHeight),
      unit: byId("unit").value, bands: byId("bands").checked, marks: byId("marks").checked, risk: byId("risk").checked,
      medians: byId("medians").checked
    };
  }

  function redraw() {
    const plot = byId("plot");
    drawn = radiosurv.plot.draw(data, options());
    plot.style.minHeight = Math.max(340, drawn.layout.leastHeight) + "px";
    plot.replaceChildren(drawn.svg);
    nameGroups();
    showCursor();
  }

  function shownGroups() {
    return data.groups.filter(function (group) { return group.shown; });
  }

  function buildGroups() {
    const parent = byId("groups");
    data.groups.forEach(function (group) {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-pressed", "true");
      button.dataset.group = group.name;
      const sample = element("svg", { width: 26, height: 10, "aria-hidden": "true" }, button);
      element("line", { x1: 0, x2: 26, y1: 5, y2: 5, stroke: group.colour, "stroke-width": 3,
        "stroke-dasharray": group.dash }, sample);
      button.appendChild(document.createElement("span"));
      button.addEventListener("click", function () {
        group.shown = !group.shown;
        button.setAttribute("aria-pressed", String(group.shown));
        redraw();
      });
      parent.appendChild(button);
    });
  }

  function nameGroups() {
    const unit = byId("unit").value;
    document.querySelectorAll("#groups button span").forEach(function (span, index) {
      span.textContent = groupText(data.groups[index], unit);
    });
  }

  function groupText(group, unit) {
    return group.name + " (n = " + group.n + ", events = " + group.events + ", median "
      + radiosurv.data.timeText(group.median, unit) + (isFinite(group.median) ? " " + unit : "") + ")";
  }

  function moveTo(time) {
    cursor = time;
    showCursor();
  }

  function showCursor() {
    const slider = byId("plot");
    const old = drawn.svg.querySelector(".cursor");
    if (old) {
      old.remove();
    }
    const readout = byId("readout");
    if (cursor === null || !shownGroups().length) {
      readout.replaceChildren(hint());
      return;
    }
    drawCursor();
    readout.replaceChildren(readoutTable());
    const unit = byId("unit").value;
    slider.setAttribute("aria-valuenow", String(cursor));
    slider.setAttribute("aria-valuetext", radiosurv.data.timeText(cursor, unit) + " " + unit + ". "
      + shownGroups().map(function (group) {
        return group.name + ": " + percent(radiosurv.data.at(group, cursor).surv);
      }).join("; "));
  }

  function drawCursor() {
    const layout = drawn.layout;
    const x = radiosurv.svg.round(layout.x(cursor));
    const group = element("g", { class: "cursor", "pointer-events": "none" }, drawn.svg);
    element("line", { x1: x, x2: x, y1: layout.top, y2: layout.bottom, stroke: "#8C8C8C", "stroke-dasharray": "3 3" },
      group);
    shownGroups().forEach(function (item) {
      const value = radiosurv.data.at(item, cursor).surv;
      if (isFinite(value)) {
        element("circle", { cx: x, cy: radiosurv.svg.round(layout.y(value)), r: 4, fill: item.colour,
          stroke: "#ffffff" }, group);
      }
    });
  }

  function hint() {
    const text = document.createElement("p");
    text.textContent = "Point at the plot, or focus it and use the arrow keys, to read the curves.";
    return text;
  }

  function readoutTable() {
    const unit = byId("unit").value;
    const table = document.createElement("table");
    const caption = table.createCaption();
    caption.textContent = data.timeLabel + ": " + radiosurv.data.timeText(cursor, unit) + " " + unit;
    radiosurv.tables.addRow(table.createTHead(), "th", ["Group", "S", "95% CI" + (data.confidence ? " (" + data.confidence + ")" : ""),
      "At risk"]);
    const body = table.createTBody();
    shownGroups().forEach(function (group) {
      const at = radiosurv.data.at(group, cursor);
      const interval = isFinite(at.lower) && isFinite(at.upper)
        ? percent(at.lower) + " to " + percent(at.upper) : "not defined";
      const row = radiosurv.tables.addRow(body, "td", [group.name, percent(at.surv), interval, String(at.n_risk)]);
      row.dataset.group = group.name;
      row.cells[0].style.borderLeft = "4px solid " + group.colour;
    });
    return table;
  }

  function percent(value) {
    return isFinite(value) ? (100 * value).toFixed(1) + "%" : "follow-up ended";
  }

  function listen() {
    SWITCHES.concat("unit").forEach(function (id) { byId(id).addEventListener("change", redraw); });
    byId("unit").addEventListener("change", buildTables);
    byId("download-svg").addEventListener("click", function () { radiosurv.exports.saveSvg(data, options()); });
    byId("download-png").addEventListener("click", function () {
      radiosurv.exports.savePng(data, options()).catch(fail);
    });
    const plot = byId("plot");
    plot.addEventListener("pointermove", function (event) {
      const box = drawn.svg.getBoundingClientRect();
      moveTo(drawn.layout.time((event.clientX - box.left) * drawn.layout.width / box.width));
    });
    plot.addEventListener("pointerleave", function () {
      if (document.activeElement !== plot) {
        moveTo(null);
      }
    });
    plot.addEventListener("keydown", onKey);
    new ResizeObserver(redraw).observe(plot);
  }

  function onKey(event) {
    const times = radiosurv.data.times(shownGroups());
    const current = cursor === null ? 0 : cursor;
    const next = times.find(function (time) { return time > current; });
    const previous = times.filter(function (time) { return time < current; }).pop();
    const target = {
      ArrowRight: next === undefined ? times[times.length - 1] : next, ArrowLeft: previous === undefined ? 0 : previous,
      Home: 0, End: times[times.length - 1], Escape: null
    };
    if (event.key in target) {
      event.preventDefault();
      moveTo(target[event.key]);
    }
  }

  function show(interactive) {
    byId("status").hidden = true;
    byId("header").hidden = false;
    byId("title").textContent = data.title;
    byId("title").hidden = !data.title;
    byId("subtitle").textContent = data.subtitle;
    byId("subtitle").hidden = !data.subtitle;
    byId("unit").value = data.unit;
    SWITCHES.forEach(function (id) { byId(id).checked = data.show.includes(id); });
    ["controls", "readout", "numbers"].forEach(function (id) { byId(id).hidden = !interactive; });
    byId("groups").hidden = false;
    byId("plot").hidden = false;
    buildGroups();
    buildTables();
    if (interactive) {
      makeSlider();
      listen();
    }
    redraw();
    byId("view").setAttribute("aria-busy", "false");
  }

  function buildTables() {
    radiosurv.tables.build(byId("tables"), data, byId("unit").value);
  }

  function makeSlider() {
    const plot = byId("plot");
    plot.tabIndex = 0;
    plot.setAttribute("role", "slider");
    plot.setAttribute("aria-label", "Time at which the curves are read, in days");
    plot.setAttribute("aria-valuemin", "0");
    plot.setAttribute("aria-valuemax", String(radiosurv.data.longest(data.groups)));
    plot.setAttribute("aria-valuenow", "0");
  }

  async function report(configuration) {
    const rendering = configuration.renderingConfig || {};
    if (rendering.type === "REPORT") {
      radiosurv.host.reportingContent(rendering.canBeUsedInReport === false ? false
        : radiosurv.exports.svgText(data, options()));
    } else if (rendering.type === "IMAGE") {
      radiosurv.host.imageGenerated(rendering.imageFormat === "PNG"
        ? await radiosurv.exports.pngAddress(data, options()) : radiosurv.exports.svgText(data, options()));
    }
  }

  function fail(error) {
    const status = byId("status");
    ["header", "controls", "groups", "plot", "readout", "numbers"].forEach(function (id) { byId(id).hidden = true; });
    status.hidden = false;
    status.setAttribute("role", "alert");
    status.textContent = error && error.message ? error.message : String(error);
    byId("view").setAttribute("aria-busy", "false");
  }

  async function start() {
    let configuration = {};
    try {
      configuration = await radiosurv.host.configuration() || {};
      data = radiosurv.data.read(await radiosurv.host.initialData(configuration));
      const type = (configuration.renderingConfig || {}).type || "DEFAULT";
      document.body.dataset.rendering = type;
      show(type === "DEFAULT");
      await report(configuration);
    } catch (error) {
      fail(error);
      if ((configuration.renderingConfig || {}).type === "REPORT") {
        radiosurv.host.reportingContent(false);
      }
    }
  }

  start();
}(window.radiosurv = window.radiosurv || {}));
