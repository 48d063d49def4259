// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

/** Builds the codec of a parameter class from its fields and annotations. */
final class Codecs {

    private static final String INTERNAL_SUFFIX = "_Internals";

    private Codecs() {
    }

    static Codec ofClass(final Type type) {
        final Class<?> raw = FieldTypes.raw(type);
        final Optional<PersistorCodec> custom = custom(raw.getAnnotation(Persistor.class));
        final Codec present = custom.isPresent() ? custom.get() : fields(type);
        final List<List<String>> paths = custom.map(Codecs::paths).orElse(List.of(List.of()));
        return migrating(present, raw.getAnnotation(Migration.class), paths);
    }

    private static Codec fields(final Type type) {
        final Class<?> raw = FieldTypes.raw(type);
        final boolean defaults = raw.isAnnotationPresent(LoadDefaultsForAbsentFields.class);
        final List<ClassCodec.FieldCodec> codecs = new ArrayList<>();
        for (final ParameterField field : ParameterFields.of(type)) {
            codecs.add(new ClassCodec.FieldCodec(field, ofField(field, raw, defaults)));
        }
        return new ClassCodec(raw, codecs);
    }

    private static Codec ofField(final ParameterField field, final Class<?> owner, final boolean classDefaults) {
        requireNotBoth(field, Persist.class, Persistor.class);
        requireNotBoth(field, Migrate.class, Migration.class);
        final Optional<PersistorCodec> custom = custom(field.annotation(Persistor.class).orElse(null));
        final Codec present = custom.isPresent() ? custom.get() : standard(field, key(field));
        final List<List<String>> paths =
            custom.map(Codecs::paths).orElseGet(() -> defaultPaths(field));
        final Codec migrating = migrating(present, field.annotation(Migration.class).orElse(null), paths);
        return takesDefault(field, classDefaults, paths)
            ? new DefaultingCodec(migrating, () -> field.get(ParameterInstances.create(owner)), paths) : migrating;
    }

    private static Codec standard(final ParameterField field, final String key) {
        final Class<?> type = field.rawType();
        final Type element = FieldTypes.elementType(field.type());
        if (Void.class.equals(type)) {
            return new NothingCodec();
        }
        if (Map.class.equals(type)) {
            return new MapCodec(key);
        }
        if (Persistable.class.isAssignableFrom(type)) {
            return new NestedCodec(key, ofClass(field.type()));
        }
        if (element != null && Persistable.class.isAssignableFrom(FieldTypes.raw(element))) {
            return new NestedCodec(key, new ArrayCodec(type, FieldTypes.raw(element), ofClass(element)));
        }
        return new LeafCodec(field, key);
    }

    static String key(final ParameterField field) {
        final Optional<Persist> persist = field.annotation(Persist.class);
        final String key = persist.map(Persist::configKey).filter(k -> !k.isEmpty()).orElse(field.name());
        if (key.endsWith(INTERNAL_SUFFIX)) {
            throw new IllegalStateException("Settings must not end with '" + INTERNAL_SUFFIX
                + "'. Reserved for internal use only. Received '" + key + "' of " + field + ".");
        }
        return persist.map(Persist::hidden).orElse(false) ? key + INTERNAL_SUFFIX : key;
    }

    private static List<List<String>> defaultPaths(final ParameterField field) {
        // a message saves nothing, so nothing of it can be absent
        return field.rawType() == Void.class ? List.of() : List.of(List.of(key(field)));
    }

    private static List<List<String>> paths(final PersistorCodec codec) {
        return Stream.of(codec.persistor().getConfigPaths()).map(List::of).toList();
    }

    @SuppressWarnings("unchecked")
    private static Optional<PersistorCodec> custom(final Persistor annotation) {
        return Optional.ofNullable(annotation).map(Persistor::value).map(
            (Function<Class<?>, Object>)ParameterInstances::create)
            .map(persistor -> new PersistorCodec((NodeParametersPersistor<Object>)persistor));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec migrating(final Codec present, final Migration annotation, final List<List<String>> paths) {
        if (annotation == null) {
            return present;
        }
        final List<ConfigMigration<Object>> migrations =
            ParameterInstances.create(annotation.value()).getConfigMigrations();
        return migrations.isEmpty() ? present : new MigratingCodec(present, migrations, paths);
    }

    private static boolean takesDefault(final ParameterField field, final boolean classDefaults,
        final List<List<String>> paths) {
        final boolean own = field.annotation(Migrate.class).map(Migrate::loadDefaultIfAbsent).orElse(false);
        if (own && paths.isEmpty()) {
            throw new IllegalStateException("The field " + field
                + " cannot have @Migrate with loadDefaultIfAbsent=true since it has no config paths.");
        }
        return !paths.isEmpty() && (own || classDefaults && field.annotation(Migration.class).isEmpty());
    }

    private static void requireNotBoth(final ParameterField field, final Class<? extends Annotation> first,
        final Class<? extends Annotation> second) {
        if (field.annotation(first).isPresent() && field.annotation(second).isPresent()) {
            throw new IllegalStateException("Cannot have both @" + first.getSimpleName() + " and @"
                + second.getSimpleName() + " on the same field " + field + ".");
        }
    }
}
