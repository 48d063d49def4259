// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.function.Function;

import org.knime.core.node.InvalidSettingsException;

/** Reads dates and times from ISO texts; longer forms are accepted, since flow variables may hold them. */
final class TimeTexts {

    interface Parser<T> {
        T parse(String text) throws InvalidSettingsException;
    }

    private TimeTexts() {
    }

    static <T> LeafFormat<T> format(final Parser<T> parse, final Function<T, String> print) {
        return new LeafFormat<>((s, k) -> {
            final String text = s.getString(k);
            return text == null ? null : parse.parse(text);
        }, (s, k, v) -> s.addString(k, v == null ? null : print.apply(v)), null, false);
    }

    static LocalDate date(final String text) throws InvalidSettingsException {
        return LocalDate.from(first(text, "date",
            List.of(ZonedDateTime::parse, LocalDateTime::parse, LocalDate::parse)));
    }

    static LocalTime time(final String text) throws InvalidSettingsException {
        return LocalTime.from(first(text, "time",
            List.of(ZonedDateTime::parse, LocalDateTime::parse, LocalTime::parse)));
    }

    static LocalDateTime dateTime(final String text) throws InvalidSettingsException {
        return LocalDateTime.from(first(text, "date time", List.of(ZonedDateTime::parse, LocalDateTime::parse)));
    }

    static ZonedDateTime zoned(final String text) throws InvalidSettingsException {
        return ZonedDateTime.from(first(text, "zoned date time", List.of(ZonedDateTime::parse)));
    }

    static ZoneId zone(final String text) throws InvalidSettingsException {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException notAnId) {
            return ZonedDateTime.from(first(text, "time zone", List.of(ZonedDateTime::parse))).getZone();
        }
    }

    private static TemporalAccessor first(final String text, final String what,
        final List<Function<String, TemporalAccessor>> parsers) throws InvalidSettingsException {
        DateTimeParseException last = null;
        for (final Function<String, TemporalAccessor> parser : parsers) {
            try {
                return parser.apply(text);
            } catch (DateTimeParseException e) {
                last = e;
            }
        }
        throw new InvalidSettingsException("String '" + text + "' could not be parsed as a " + what + ".", last);
    }
}
