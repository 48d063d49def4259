// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.parameters.NodeParameters;

/** The view of a node: a page and the data that it shows. */
public final class DefaultView implements FluentNodeAPI {

    private final Class<? extends NodeParameters> m_parametersClass;

    private final String m_description;

    private final Page m_page;

    private Function<ViewInput, Object> m_initialData;

    private DefaultView(final Class<? extends NodeParameters> parametersClass, final String description,
        final Page page) {
        m_parametersClass = parametersClass;
        m_description = description;
        m_page = page;
    }

    static RequireViewParameters create() {
        return parametersClass -> description -> page -> new DefaultView(parametersClass, description,
            page.apply(Page.create()));
    }

    /**
     * @param initialData describes the data that the page gets when it opens
     * @param <D> type of the data
     * @return this
     */
    public <D> DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<D>> initialData) {
        m_initialData = input -> initialData.apply(DefaultInitialData.create()).m_data.apply(input);
        return this;
    }

    Optional<Class<? extends NodeParameters>> parametersClass() {
        return Optional.ofNullable(m_parametersClass);
    }

    String description() {
        return m_description;
    }

    Page page() {
        return m_page;
    }

    Optional<Function<ViewInput, Object>> initialData() {
        return Optional.ofNullable(m_initialData);
    }

    /** Asks for the settings of the view. */
    public interface RequireViewParameters {

        /**
         * @param parametersClass class of the settings
         * @return the next stage
         */
        RequireDescription parametersClass(Class<? extends NodeParameters> parametersClass);

        /** @return the next stage of a view without settings */
        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Asks for the description. */
    public interface RequireDescription {

        /**
         * @param description of the view, XHTML
         * @return the next stage
         */
        RequirePage description(String description);
    }

    /** Asks for the page. */
    public interface RequirePage {

        /**
         * @param page describes the page
         * @return the view
         */
        DefaultView page(Function<RequireFromFileOrString, Page> page);
    }

    /** Asks for the data. */
    public interface RequireInitialData {

        /**
         * @param data computes the data, which Jackson writes as JSON
         * @param <D> type of the data
         * @return the described data
         */
        <D> DefaultInitialData<D> data(Function<ViewInput, D> data);
    }

    /** What the data are computed from. */
    public interface ViewInput {

        /**
         * @param <S> class of the view's settings
         * @return the view's settings
         */
        <S extends NodeParameters> S getParameters();

        /** @return what execute kept for the view; fails for a node that rearranges columns */
        PortObject[] getInternalPortObjects();

        /** @return what execute kept for the view, which must be tables */
        default BufferedDataTable[] getInternalTables() {
            return Stream.of(getInternalPortObjects()).map(BufferedDataTable.class::cast)
                .toArray(BufferedDataTable[]::new);
        }
    }

    /** Only here because it is part of the signature of {@link DefaultInitialData}. */
    @SuppressWarnings("unused")
    abstract static class AbstractDataService<T> {
    }

    /**
     * The data that a page gets when it opens.
     *
     * @param <D> type of the data
     */
    public static final class DefaultInitialData<D> extends AbstractDataService<DefaultInitialData<D>>
        implements FluentNodeAPI {

        private final Function<ViewInput, D> m_data;

        DefaultInitialData(final Function<ViewInput, D> data) {
            m_data = data;
        }

        static RequireInitialData create() {
            return DefaultInitialData::new;
        }
    }
}
