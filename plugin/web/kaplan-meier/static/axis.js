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

  // The axis from 0: its end and its ticks, in the unit. Longest is the last time in the unit.
  function time(unit, longest, most) {
    const last = longest > 0 ? longest : 1;
    const distance = step(unit, last, Math.max(2, most));
    const next = Math.ceil(last / distance * (1 - 1e-9)) * distance;
    const end = next - last <= distance / 2 ? next : last + distance * 0.05;
    const ticks = [];
    for (let i = 0; i * distance <= end * (1 + 1e-9); i += 1) {
      ticks.push(i * distance);
    }
    return { end: end, ticks: ticks };
  }

  radiosurv.axis = { time: time };
}(window.radiosurv = window.radiosurv || {}));
