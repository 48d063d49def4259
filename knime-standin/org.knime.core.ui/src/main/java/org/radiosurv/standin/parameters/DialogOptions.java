// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;

/** The options of a node as its description lists them, in the order of the dialog. */
public final class DialogOptions {

    private DialogOptions() {
    }

    /**
     * An option.
     *
     * @param title of the control
     * @param description XHTML
     */
    public record Option(String title, String description) {
    }

    /**
     * @param modelClass class of the settings or null
     * @param viewClass class of the view's settings or null
     * @return the options; building the layout fails as it does in KNIME
     */
    public static List<Option> of(final Class<? extends NodeParameters> modelClass,
        final Class<? extends NodeParameters> viewClass) {
        final Stream<Class<?>> classes = Stream.of(modelClass, viewClass);
        return options(DialogLayout.of(classes.filter(c -> c != null).map(c -> WidgetTree.of(c).children())));
    }

    private static List<Option> options(final LayoutPart layout) {
        final List<Option> options = new ArrayList<>();
        for (final WidgetNode control : layout.controls()) {
            option(control).ifPresent(options::add);
        }
        return options;
    }

    static Optional<Option> option(final WidgetNode control) {
        return control.own(Widget.class).map(widget -> new Option(widget.title(), description(control, widget)));
    }

    private static String description(final WidgetNode control, final Widget widget) {
        final String own = widget.description();
        if (control.kind() == WidgetNode.Kind.ARRAY) {
            return own + list(options(DialogLayout.of(Stream.of(control.children()))));
        }
        return !own.isEmpty() && control.field().rawType().isEnum() ? own + list(constants(control)) : own;
    }

    private static List<Option> constants(final WidgetNode control) {
        final List<Option> constants = new ArrayList<>();
        for (final Object constant : control.field().rawType().getEnumConstants()) {
            final Label label = EnumLabels.label((Enum<?>)constant);
            constants.add(new Option(EnumLabels.title((Enum<?>)constant), label == null ? "" : label.description()));
        }
        return constants;
    }

    /** Nothing is listed where no item has a description. */
    private static String list(final List<Option> items) {
        if (items.stream().allMatch(i -> i.description().isBlank())) {
            return "";
        }
        final StringBuilder list = new StringBuilder("\n<ul>");
        for (final Option item : items) {
            list.append("\n<li><b>").append(escape(item.title())).append("</b>")
                .append(item.description().isBlank() ? "" : ": " + item.description()).append("</li>");
        }
        return list.append("\n</ul>").toString();
    }

    private static String escape(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
