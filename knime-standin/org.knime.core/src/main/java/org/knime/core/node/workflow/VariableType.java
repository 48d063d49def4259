// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.Set;

import javax.swing.Icon;

/** The type of a flow variable. The stand-in has text, integers, numbers and truth values, but no arrays and no credentials. */
public abstract class VariableType<T> {

    VariableType() {
    }

    /** The class of the values. */
    public abstract Class<T> getSimpleType();

    /** The name that files use. */
    public String getIdentifier() {
        return getClass().getSimpleName().replace("Type", "").toUpperCase();
    }

    /** The types that values can be read as, this one included. */
    public Set<VariableType<?>> getConvertibleTypes() {
        return Set.of(this);
    }

    /** Whether values can be read as another type. */
    public final boolean isConvertible(final VariableType<?> type) {
        return getConvertibleTypes().contains(type);
    }

    /** The icon, null in the stand-in. */
    public Icon getIcon() {
        return null;
    }

    @Override
    public String toString() {
        return getIdentifier();
    }

    abstract T defaultOf();

    abstract static class DefaultVariableType<T> extends VariableType<T> {

        private final Class<T> m_simpleType;

        private final String m_identifier;

        private final T m_default;

        DefaultVariableType(final Class<T> simpleType, final String identifier, final T def) {
            m_simpleType = simpleType;
            m_identifier = identifier;
            m_default = def;
        }

        @Override
        public String getIdentifier() {
            return m_identifier;
        }

        Class<T> simpleType() {
            return m_simpleType;
        }

        @Override
        T defaultOf() {
            return m_default;
        }
    }

    /** Text; "true" and "false" can be read as truth values. */
    public static final class StringType extends DefaultVariableType<String> {

        /** The only one. */
        public static final StringType INSTANCE = new StringType();

        private StringType() {
            super(String.class, "STRING", "");
        }

        @Override
        public Class<String> getSimpleType() {
            return simpleType();
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, BooleanType.INSTANCE);
        }
    }

    /** 32 bit integers. */
    public static final class IntType extends DefaultVariableType<Integer> {

        /** The only one. */
        public static final IntType INSTANCE = new IntType();

        private IntType() {
            super(Integer.class, "INTEGER", 0);
        }

        @Override
        public Class<Integer> getSimpleType() {
            return simpleType();
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, DoubleType.INSTANCE, LongType.INSTANCE, StringType.INSTANCE);
        }
    }

    /** 64 bit integers. */
    public static final class LongType extends DefaultVariableType<Long> {

        /** The only one. */
        public static final LongType INSTANCE = new LongType();

        private LongType() {
            super(Long.class, "LONG", 0L);
        }

        @Override
        public Class<Long> getSimpleType() {
            return simpleType();
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, DoubleType.INSTANCE, StringType.INSTANCE);
        }
    }

    /** Floating point numbers. */
    public static final class DoubleType extends DefaultVariableType<Double> {

        /** The only one. */
        public static final DoubleType INSTANCE = new DoubleType();

        private DoubleType() {
            super(Double.class, "DOUBLE", 0.0);
        }

        @Override
        public Class<Double> getSimpleType() {
            return simpleType();
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, StringType.INSTANCE);
        }
    }

    /** Truth values. */
    public static final class BooleanType extends DefaultVariableType<Boolean> {

        /** The only one. */
        public static final BooleanType INSTANCE = new BooleanType();

        private BooleanType() {
            super(Boolean.class, "BOOLEAN", false);
        }

        @Override
        public Class<Boolean> getSimpleType() {
            return simpleType();
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, StringType.INSTANCE);
        }
    }
}
