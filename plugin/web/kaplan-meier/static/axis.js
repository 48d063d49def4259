// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0

// Tick distances of the time axis, as in the node's image.
(function (radiosurv) {
  "use strict";

  const STEPS = {
    days: [1, 2, 5, 10, 20, 30, 50, 60, 90, 100, 180, 200, 250, 365, 500, 730],
    months: [0.25, 0.5, 1, 2, 3, 6, 12, 24, 36, 48, 60, 120],
    years: [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20]
  };

  function count(longest, step) {
    return Math.floor(longest / step * (1 + 1e-9)) + 1;
  }

  function step(unit, longest, most) {
    const found = STEPS[unit].find(function (candidate) { return count(longest, candidate) <= most; });
    if (found) {
      return found;
    }
    let candidate = STEPS[unit][STEPS[unit].length - 1];
    while (count(longest, candidate) > most) {
      candidate *= 2;
    }
    return candidate;
  }

  // The axis from 0: its end and its ticks, in the unit. Longest is the last time in the unit; wanted has step and end, 0 for
  // automatic. A step at which the numbers would touch gives way.
  function time(unit, longest, most, wanted) {
    const last = wanted && wanted.end > 0 ? wanted.end : longest > 0 ? longest : 1;
    const fits = wanted && wanted.step > 0 && last / wanted.step <= most * 1.4;
    const distance = fits ? wanted.step : step(unit, last, Math.max(2, most));
    const next = Math.ceil(last / distance * (1 - 1e-9)) * distance;
    const end = wanted && wanted.end > 0 ? wanted.end : next - last <= distance / 2 ? next : last + distance * 0.05;
    const ticks = [];
    for (let i = 0; i * distance <= end * (1 + 1e-9); i += 1) {
      ticks.push(i * distance);
    }
    return { end: end, ticks: ticks };
  }

  radiosurv.axis = { time: time };
}(window.radiosurv = window.radiosurv || {}));
