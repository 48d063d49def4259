// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Loads, runs and saves KNIME workflows in one process, on the stand-in's API classes.
 *
 * <p>What it is: native nodes of bundles on the class path, their settings, flow variables, ports, messages and states, in the form
 * and with the texts of KNIME Analytics Platform 5.8.2, as far as they were observed there; stricter where KNIME swallows mistakes.
 *
 * <p>What it is not: there are no metanodes, components, loops, inactive branches, streaming, credentials or table back ends; nodes run
 * one after the other, not side by side; port data that a workflow was saved with is not read, its nodes are executed again; tables
 * that it saves are in a form of its own.
 */
package org.radiosurv.standin.executor;
