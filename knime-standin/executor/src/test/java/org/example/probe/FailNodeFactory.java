// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import java.io.IOException;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Fails, warns or cheats in the way that its parameter names. */
public final class FailNodeFactory extends DefaultNodeFactory {

    /** The way. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Kind", description = "The way to fail")
        String m_kind = "knime";

        public Parameters() {
        }

        public Parameters(final String kind) {
            m_kind = kind;
        }
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Fail").icon("icon.png")
        .shortDescription("Fails").fullDescription("Fails.").sinceVersion(1, 0, 0)
        .ports(p -> p.addInputTable("In", "A table").addOutputTable("Out", "The same table"))
        .model(m -> m.parametersClass(Parameters.class).configure(FailNodeFactory::configure)
            .execute(FailNodeFactory::execute));

    public FailNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final Parameters p = in.getParameters();
        switch (p.m_kind) {
            case "cfg_ise" -> throw new InvalidSettingsException("configure says no");
            case "cfg_msg" -> throw Message.builder().withSummary("cfg summary").addTextIssue("cfg issue")
                .addResolutions("cfg fix").build().orElseThrow().toInvalidSettingsException();
            case "cfg_rt" -> throw new IllegalStateException("cfg runtime");
            case "cfg_null" -> {
                return;
            }
            case "cfg_warn" -> out.setWarningMessage("cfg warn");
            default -> { } // fails later
        }
        out.setOutSpec(0, in.getInTableSpec(0));
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final Parameters p = in.getParameters();
        switch (p.m_kind) {
            case "knime" -> throw new KNIMEException("plain text of a KNIMEException");
            case "knime_cause" -> throw new KNIMEException("text with cause", new IOException("inner io"));
            case "msg" -> throw KNIMEException.of(Message.builder().withSummary("The summary")
                .addTextIssue("issue line 1").addResolutions("Do this", "or that").build().orElseThrow());
            case "rowissue" -> throw KNIMEException.of(Message.fromRowIssue("Bad row", 0, 2, 1, "value out of range"));
            case "rt" -> throw new IllegalStateException("an unchecked one");
            case "npe" -> throw new NullPointerException();
            case "short" -> throw new IllegalStateException("abc");
            case "error" -> throw new StackOverflowError("so");
            case "unchecked" -> throw new KNIMEException("wrapped").toUnchecked();
            case "cancel" -> throw new CanceledExecutionException();
            case "null" -> {
                return;
            }
            case "otherspec" -> {
                out.setOutData(0, in.getExecutionContext().createVoidTable(new DataTableSpec("zz")));
                return;
            }
            case "empty" -> {
                out.setOutData(0, in.getExecutionContext().createVoidTable(in.getInTable(0).getDataTableSpec()));
                return;
            }
            case "warn" -> {
                out.setWarningMessage("w1");
                out.setWarningMessage("w2\nsecond line");
            }
            default -> { } // works
        }
        out.setOutData(0, in.getInTable(0));
    }
}
