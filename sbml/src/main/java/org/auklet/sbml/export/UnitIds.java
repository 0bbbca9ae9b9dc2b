package org.auklet.sbml.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.auklet.quantity.Dimension;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Unit;

/** The unit definitions of a model: each UCUM code as a factor and powers of SI base units. */
final class UnitIds {

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();

    private static String kind(Dimension.Base base) {
        return switch (base) {
            case LENGTH -> "metre";
            case MASS -> "kilogram";
            case TIME -> "second";
            case AMOUNT -> "mole";
            case TEMPERATURE -> "kelvin";
            case CURRENT -> "ampere";
            case LUMINOUS_INTENSITY -> "candela";
        };
    }

    /** The id of a unit; empty when nobody knows the unit. */
    String of(String code) {
        return ids.computeIfAbsent(code, this::define);
    }

    private String define(String code) {
        if (code.isBlank()) {
            return "";
        }
        try {
            Unit unit = Unit.of(code);
            if (unit.code().equals("1")) {
                return "dimensionless";
            }
            String id = "unit_" + units.size();
            units.put(id, unit);
            return id;
        } catch (InputException e) {
            return "";
        }
    }

    /** Writes what was asked for. */
    void write(XmlText xml) {
        if (units.isEmpty()) {
            return;
        }
        xml.open("listOfUnitDefinitions");
        units.forEach((id, unit) -> {
            xml.open("unitDefinition", "id", id, "name", unit.code()).open("listOfUnits");
            factor(xml, "dimensionless", 1, unit.factor());
            for (Dimension.Base base : Dimension.Base.values()) {
                double exponent = unit.dimension().exponent(base);
                if (exponent != 0) {
                    factor(xml, kind(base), exponent, 1);
                }
            }
            xml.close().close();
        });
        xml.close();
    }

    private static void factor(XmlText xml, String kind, double exponent, double multiplier) {
        xml.empty(
                "unit",
                "kind",
                kind,
                "exponent",
                SbmlWriter.plain(exponent),
                "scale",
                "0",
                "multiplier",
                SbmlWriter.plain(multiplier));
    }
}
