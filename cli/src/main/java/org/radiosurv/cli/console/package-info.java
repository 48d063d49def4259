// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** What all commands share: results and messages, errors, words of options. */
package org.radiosurv.cli.console;
