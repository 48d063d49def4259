// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// Draws the curves and the number-at-risk table into one SVG, so that a download holds both.
(function (radiosurv) {
  "use strict";

  const SIZE = 13;
  const INK = "#1A1A1A";
  const TOP = 1.02;
  const element = radiosurv.svg.element;
  const round = radiosurv.svg.round;

  // options: width, height, unit, bands, marks, risk, medians, and withHeader for exported figures
  function draw(data, options) {
    const shown = data.groups.filter(function (group) { return group.shown; });
    const layout = place(data, shown, options);
    const svg = element("svg", {
      xmlns: "http://www.w3.org/2000/svg", width: layout.width, height: layout.height,
      viewBox: "0 0 " + layout.width + " " + layout.height,
      "font-family": radiosurv.svg.FAMILY, "font-size": SIZE, fill: INK, role: "img", "aria-label": summary(data)
    });
    element("rect", { width: layout.width, height: layout.height, fill: "#ffffff" }, svg);
    drawHeader(svg, data, layout, options);
    drawAxes(svg, data, layout, options);
    const inside = element("g", { "clip-path": "url(#plot-area)" }, svg);
    element("rect", { x: layout.left, y: layout.top - 6, width: layout.right - layout.left + 2, height: layout.bottom - layout.top + 12 },
      element("clipPath", { id: "plot-area" }, svg));
    if (options.bands) {
      shown.forEach(function (group) { drawBand(inside, group, layout); });
    }
    if (options.medians) {
      drawMedians(inside, shown, layout);
    }
    shown.forEach(function (group) { drawCurve(inside, group, layout, options); });
    drawTest(svg, data, layout);
    if (options.risk) {
      drawRisk(svg, shown, layout);
    }
    return { svg: svg, layout: layout };
  }

  function place(data, shown, options) {
    const width = options.width;
    const header = options.withHeader ? headerLines(data, shown, width) : [];
    const names = options.risk ? Math.min(width * 0.25, shown.reduce(function (most, group) {
      return Math.max(most, radiosurv.svg.width(group.name, SIZE) + 28);
    }, 0)) : 0;
    const left = Math.max(64, names + 34);
    const right = width - 28;
    const riskHeight = options.risk ? 24 + 19 * shown.length : 0;
    const top = 20 + header.reduce(function (sum, line) { return sum + line.height; }, 0) + (header.length ? 4 : 0);
    const bottom = Math.max(top + 120, options.height - riskHeight - 50);
    const axis = radiosurv.axis.time(options.unit,
      radiosurv.data.longest(data.groups) / radiosurv.data.UNITS[options.unit],
      Math.min(9, Math.floor((right - left) / 55)),
      options.unit === data.unit ? { step: data.tickStep, end: data.axisEnd } : null);
    const days = radiosurv.data.UNITS[options.unit];
    return {
      width: width, height: bottom + 50 + riskHeight, leastHeight: top + 170 + riskHeight, left: left, right: right, top: top, bottom: bottom,
      axis: axis, days: days, header: header,
      x: function (time) { return left + time / days / axis.end * (right - left); },
      y: function (survival) { return bottom - survival / TOP * (bottom - top); },
      time: function (x) { return Math.max(0, Math.min(1, (x - left) / (right - left))) * axis.end * days; }
    };
  }

  function headerLines(data, shown, width) {
    const room = width - 16;
    const lines = [];
    function add(text, size, bold, group) {
      radiosurv.svg.wrapped(text, size, room - (group ? 34 : 0), bold).forEach(function (line, i) {
        lines.push({ text: line, size: size, bold: bold, height: size * 1.4, group: i === 0 ? group : null,
          x: group ? 42 : 8 });
      });
    }
    add(data.title, SIZE * 1.3, true);
    add(data.subtitle, SIZE, false);
    shown.forEach(function (group) {
      add(group.name + " (n = " + group.n + ", events = " + group.events + ")", SIZE, false, group);
    });
    return lines;
  }

  function drawHeader(svg, data, layout) {
    const parent = element("g", { class: "header" }, svg);
    let y = 8;
    layout.header.forEach(function (line) {
      y += line.height;
      if (line.group) {
        element("line", { x1: 8, x2: 34, y1: y - 4, y2: y - 4, stroke: line.group.colour, "stroke-width": 2.2,
          "stroke-dasharray": line.group.dash }, parent);
      }
      element("text", { x: line.x, y: y, "font-size": line.size, "font-weight": line.bold ? "bold" : "" }, parent,
        line.text);
    });
  }

  function drawAxes(svg, data, layout, options) {
    const axes = element("g", { class: "axes", stroke: INK, "stroke-width": 1 }, svg);
    element("path", { class: "axis", fill: "none",
      d: "M" + layout.left + "," + layout.top + "V" + layout.bottom + "H" + layout.right }, axes);
    layout.axis.ticks.forEach(function (tick) {
      const x = round(layout.x(tick * layout.days));
      element("line", { x1: x, x2: x, y1: layout.bottom, y2: layout.bottom + 5 }, axes);
      element("text", { class: "time-tick", x: x, y: layout.bottom + 18, "text-anchor": "middle", stroke: "none" },
        axes, String(round(tick)));
    });
    for (let i = 0; i <= 5; i += 1) {
      const y = round(layout.y(i / 5));
      element("line", { x1: layout.left - 5, x2: layout.left, y1: y, y2: y }, axes);
      element("text", { x: layout.left - 8, y: y + 4.5, "text-anchor": "end", stroke: "none" }, axes,
        (i / 5).toFixed(1));
    }
    element("text", { class: "time-label", x: (layout.left + layout.right) / 2, y: layout.bottom + 37,
      "text-anchor": "middle", stroke: "none" }, axes, data.timeLabel + " (" + options.unit + ")");
    const x = layout.left - 42;
    const y = (layout.top + layout.bottom) / 2;
    element("text", { x: x, y: y, transform: "rotate(-90 " + x + " " + y + ")", "text-anchor": "middle",
      stroke: "none" }, axes, data.survivalLabel);
  }

  function steps(group, layout, value, from) {
    let path = "M" + round(layout.x(0)) + "," + round(layout.y(from));
    let last = from;
    group.rows.forEach(function (row) {
      const next = value(row);
      if (isFinite(next) && next !== last) {
        path += "H" + round(layout.x(row.time)) + "V" + round(layout.y(next));
        last = next;
      }
    });
    const end = group.rows[group.rows.length - 1];
    return path + "H" + round(layout.x(end ? end.time : 0));
  }

  function drawCurve(svg, group, layout, options) {
    const parent = element("g", { class: "group", "data-group": group.name, stroke: group.colour, fill: "none" }, svg);
    element("path", { class: "curve", d: steps(group, layout, function (row) { return row.surv; }, 1),
      "stroke-width": 2.2, "stroke-dasharray": group.dash }, parent);
    if (options.marks) {
      group.rows.filter(function (row) { return row.n_censor > 0; }).forEach(function (row) {
        const x = round(layout.x(row.time));
        const y = round(layout.y(row.surv));
        element("line", { class: "censored", x1: x, x2: x, y1: y - 5, y2: y + 5, "stroke-width": 1.3 }, parent);
      });
    }
  }

  // Dotted from S = 1/2 to the last median and down to each.
  function drawMedians(svg, shown, layout) {
    const parent = element("g", { class: "medians", stroke: "#8C8C8C", "stroke-dasharray": "2 3" }, svg);
    const medians = shown.map(function (group) { return group.median; }).filter(isFinite);
    medians.forEach(function (median) {
      const x = round(layout.x(median));
      element("line", { x1: x, x2: x, y1: round(layout.y(0.5)), y2: layout.bottom }, parent);
    });
    if (medians.length) {
      element("line", { x1: layout.left, x2: round(layout.x(Math.max.apply(null, medians))), y1: round(layout.y(0.5)),
        y2: round(layout.y(0.5)) }, parent);
    }
  }

  // The band is the curve itself while S = 1 and ends where S = 0.
  function drawBand(svg, group, layout) {
    const upper = [[0, 1]];
    const lower = [[0, 1]];
    let high = 1;
    let low = 1;
    group.rows.every(function (row) {
      upper.push([row.time, high]);
      lower.push([row.time, low]);
      if (row.surv > 0 && isFinite(row.lower) && isFinite(row.upper)) {
        high = row.upper;
        low = row.lower;
        upper.push([row.time, high]);
        lower.push([row.time, low]);
      }
      return row.surv > 0;
    });
    const points = upper.concat(lower.reverse()).map(function (point) {
      return round(layout.x(point[0])) + "," + round(layout.y(point[1]));
    });
    element("polygon", { class: "band", "data-group": group.name, points: points.join(" "), fill: group.colour,
      "fill-opacity": 0.14 }, svg);
  }

  // Above the plot, where no curve can run.
  function drawTest(svg, data, layout) {
    const text = radiosurv.data.pText(data.logrank);
    if (text) {
      element("text", { class: "test", x: layout.right, y: layout.top - 4, "text-anchor": "end" }, svg, text);
    }
  }

  function drawRisk(svg, shown, layout) {
    const table = element("g", { class: "risk-table" }, svg);
    let y = layout.bottom + 64;
    element("text", { x: 8, y: y, "font-weight": "bold" }, table, "Number at risk");
    shown.forEach(function (group) {
      y += 19;
      const row = element("g", { class: "risk-row", "data-group": group.name }, table);
      element("line", { x1: 8, x2: 26, y1: y - 4.5, y2: y - 4.5, stroke: group.colour, "stroke-width": 2.2,
        "stroke-dasharray": group.dash }, row);
      element("text", { x: 32, y: y }, row, radiosurv.svg.fitted(group.name, SIZE, layout.left - 32 - 20));
      layout.axis.ticks.forEach(function (tick) {
        element("text", { class: "at-risk", x: round(layout.x(tick * layout.days)), y: y, "text-anchor": "middle" },
          row, String(radiosurv.data.atRisk(group, tick * layout.days)));
      });
    });
  }

  function summary(data) {
    const groups = data.groups.map(function (group) {
      return group.name + ", " + group.n + " patients, " + group.events + " events";
    });
    return ["Kaplan-Meier curves", data.title].concat(groups, radiosurv.data.pText(data.logrank))
      .filter(Boolean).join("; ");
  }

  radiosurv.plot = { draw: draw };
}(window.radiosurv = window.radiosurv || {}));
