package org.auklet.report.page;

import org.auklet.study.result.TypesetEquation;

/**
 * An equation on the page.
 *
 * @param group where it belongs
 * @param name left side
 * @param mathMl checked MathML, or empty when there is none that can be trusted
 * @param text the same as plain text
 * @param unit UCUM code
 * @param meaning one line
 */
public record Equation(String group, String name, String mathMl, String text, String unit, String meaning) {

    static Equation of(TypesetEquation e) {
        return new Equation(e.group(), e.name(), MathMl.checked(e.mathMl()), e.text(), e.unit(), e.meaning());
    }
}
