// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** A dialog with every kind of provider, opened with and without an input table. */
class DialogTest {

    enum Method {
        @Label(value = "Fixed number", description = "the same number of levels for every image")
        FIXED_NUMBER, FIXED_WIDTH
    }

    static final class Numbers extends CompatibleColumnsProvider {
        Numbers() {
            super(DoubleValue.class);
        }
    }

    interface UseGroups extends BooleanReference {
    }

    interface TimeColumn extends ParameterReference<String> {
    }

    interface MethodReference extends ParameterReference<Method> {
    }

    static final class IsFixedWidth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return and(i.getEnum(MethodReference.class).isOneOf(Method.FIXED_WIDTH), not(i.never()));
        }
    }

    static final class UseGroupsOn implements UseGroups {
    }

    static final class FirstNumber implements StateProvider<String> {
        private Supplier<String> m_present;

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            m_present = initializer.getValueSupplier(TimeColumn.class);
        }

        @Override
        public String computeState(final NodeParametersInput input) {
            return m_present.get().isEmpty() ? input.getInTableSpec(0).map(s -> s.getColumnSpec(0).getName()).orElse("")
                : m_present.get();
        }
    }

    static final class Values implements StringChoicesProvider {
        private Supplier<String> m_column;

        @Override
        public void init(final StateProviderInitializer initializer) {
            StringChoicesProvider.super.init(initializer);
            m_column = initializer.computeFromValueSupplier(TimeColumn.class);
        }

        @Override
        public List<String> choices(final NodeParametersInput context) {
            return List.of("of " + m_column.get());
        }
    }

    static final class NoTable implements TextMessage.SimpleTextMessageProvider {
        @Override
        public boolean showMessage(final NodeParametersInput context) {
            return context.getInTableSpec(0).isEmpty();
        }

        @Override
        public String title() {
            return "No table";
        }

        @Override
        public String description() {
            return "Connect a table.";
        }

        @Override
        public TextMessage.MessageType type() {
            return TextMessage.MessageType.WARNING;
        }
    }

    interface Sections {
        @Section(title = "Columns")
        interface Columns {
        }

        @Section(title = "Levels")
        @After(Columns.class)
        interface Levels {
        }
    }

    static final class Range implements WidgetGroup, Persistable {
        @Widget(title = "From", description = "Lower end.")
        double m_from;

        @Widget(title = "To", description = "Upper end.")
        double m_to = 1;
    }

    static final class Item implements NodeParameters {
        @Widget(title = "Label", description = "A label.")
        String m_label = "";
    }

    static final class Parameters implements NodeParameters {

        @Layout(Sections.Levels.class)
        @Widget(title = "Method", description = "How levels are made.")
        @ValueReference(MethodReference.class)
        @ValueSwitchWidget
        Method m_method = Method.FIXED_NUMBER;

        @Layout(Sections.Levels.class)
        @Widget(title = "Levels", description = "Number of levels.")
        @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
        @Effect(predicate = IsFixedWidth.class, type = EffectType.DISABLE)
        int m_levels = 32;

        @Layout(Sections.Levels.class)
        @Effect(predicate = IsFixedWidth.class, type = EffectType.SHOW)
        Range m_range = new Range();

        @Layout(Sections.Columns.class)
        @TextMessage(NoTable.class)
        Void m_message;

        @Layout(Sections.Columns.class)
        @Widget(title = "Time", description = "Column of times.")
        @ChoicesProvider(Numbers.class)
        @ValueReference(TimeColumn.class)
        @ValueProvider(FirstNumber.class)
        String m_time = "";

        @Layout(Sections.Columns.class)
        @Widget(title = "Groups", description = "Whether to compare groups.")
        @ValueReference(UseGroupsOn.class)
        boolean m_groups;

        @Layout(Sections.Columns.class)
        @Advanced
        @Widget(title = "Values", description = "Values of the column.")
        @ChoicesProvider(Values.class)
        @Effect(predicate = UseGroupsOn.class, type = EffectType.SHOW)
        String m_value = "";

        @Layout(Sections.Columns.class)
        @Widget(title = "Features", description = "Columns used.")
        @ColumnFilterWidget(choicesProvider = Numbers.class)
        ColumnFilter m_features = new ColumnFilter();

        @Layout(Sections.Columns.class)
        @Widget(title = "Items", description = "Several.")
        @ArrayWidget(elementTitle = "Item")
        Item[] m_items = {new Item()};

        int m_hidden = 1;
    }

    private static final DataTableSpec TABLE =
        new DataTableSpec(new DataColumnSpecCreator("days", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("name", StringCell.TYPE).createSpec());

    private static List<String> ids(final DialogDescription dialog, final String path) {
        return dialog.control(path).choices().orElseThrow().stream().map(DialogDescription.Choice::id).toList();
    }

    @Test
    void theDialogOfATableOffersItsColumns() {
        final DialogDescription dialog = DialogDescription.of(Parameters.class, ParametersInput.ofTables(TABLE));
        assertEquals(List.of("days"), ids(dialog, "time"));
        assertEquals(List.of("days"), ids(dialog, "features"));
        assertEquals(Optional.empty(), dialog.control("message").message());
    }

    @Test
    void valuesThatProvidersGiveAreSetBeforeTheChoicesThatDependOnThem() {
        final DialogDescription dialog = DialogDescription.of(Parameters.class, ParametersInput.ofTables(TABLE));
        assertEquals(List.of("of days"), ids(dialog, "value"));
    }

    @Test
    void theDialogOpensWithoutATable() {
        final DialogDescription dialog =
            DialogDescription.of(Parameters.class, ParametersInput.ofTables((DataTableSpec)null));
        assertEquals(List.of(), ids(dialog, "time"));
        assertEquals("Connect a table.", dialog.control("message").message().orElseThrow().description());
    }

    @Test
    void controlsStandInTheOrderOfTheLayout() {
        final DialogDescription dialog = DialogDescription.of(Parameters.class, ParametersInput.ofTables(TABLE));
        assertEquals(List.of("message", "time", "groups", "value", "features", "items", "items/*/label", "method",
            "levels", "range/from", "range/to"), dialog.controls().stream().map(c -> c.path()).toList());
    }

    @Test
    void effectsFollowTheValues() {
        final Parameters parameters = new Parameters();
        final ParametersInput input = ParametersInput.ofTables(TABLE);
        final DialogDescription number = DialogDescription.of(parameters, input);
        assertTrue(number.control("levels").isEnabled());
        assertFalse(number.control("range/from").isShown());
        assertFalse(number.control("value").isShown());
        parameters.m_method = Method.FIXED_WIDTH;
        parameters.m_groups = true;
        final DialogDescription width = DialogDescription.of(parameters, input);
        assertFalse(width.control("levels").isEnabled());
        assertTrue(width.control("range/to").isShown());
        assertTrue(width.control("value").isShown());
        assertTrue(width.control("value").isAdvanced());
    }

    @Test
    void theDescriptionListsOptionsWithTheirConstantsAndElements() {
        final List<DialogOptions.Option> options = DialogOptions.of(Parameters.class, null);
        assertEquals(List.of("Time", "Groups", "Values", "Features", "Items", "Method", "Levels", "From", "To"),
            options.stream().map(DialogOptions.Option::title).toList());
        final String method = options.get(5).description();
        assertTrue(method.contains("<li><b>Fixed number</b>: the same number of levels for every image</li>"), method);
        assertTrue(method.contains("<li><b>Fixed width</b></li>"), method);
        assertTrue(options.get(4).description().contains("<b>Label</b>: A label."));
    }
}
