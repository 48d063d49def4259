// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.node.impl.description.PortDescription;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.nodes.FluentNodeHook;

/** Lets the stand-in read what a factory was described with. */
final class FluentNodeAccess implements FluentNodeHook {

    @Override
    public Optional<Class<? extends NodeParameters>> modelParameters(final DefaultNodeFactory factory) {
        return factory.node().model().parametersClass();
    }

    @Override
    public Optional<Class<? extends NodeParameters>> viewParameters(final DefaultNodeFactory factory) {
        return factory.node().view().flatMap(DefaultView::parametersClass);
    }

    @Override
    public List<PortGroupOutline> portGroups(final DefaultNodeFactory factory) {
        return factory.node().ports().stream().map(g -> new PortGroupOutline(g.m_id,
            g.description(PortGroup.Side.INPUT).map(PortDescription::name),
            g.description(PortGroup.Side.OUTPUT).map(PortDescription::name)))
            .toList();
    }

    @Override
    public Optional<Page> page(final DefaultNodeFactory factory) {
        return factory.node().view().map(DefaultView::page);
    }

    @Override
    public Optional<Supplier<Object>> initialData(final DefaultNodeFactory factory, final NodeParameters viewParameters,
        final PortObject[] internalObjects) {
        final Optional<Function<DefaultView.ViewInput, Object>> data =
            factory.node().view().flatMap(DefaultView::initialData);
        final ViewData input = new ViewData(viewParameters, internalObjects,
            factory.node().model() instanceof DefaultModel.RearrangeColumnsDefaultModel);
        return data.map(f -> () -> f.apply(input));
    }

    private record ViewData(NodeParameters parameters, PortObject[] objects, boolean rearranges)
        implements DefaultView.ViewInput {

        @Override
        @SuppressWarnings("unchecked")
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public PortObject[] getInternalPortObjects() {
            if (rearranges) {
                throw new IllegalStateException(
                    "The model only rearranges columns and does not have any internal port objects.");
            }
            return objects;
        }
    }
}
