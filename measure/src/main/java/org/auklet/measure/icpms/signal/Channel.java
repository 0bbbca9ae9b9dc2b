package org.auklet.measure.icpms.signal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.quantity.NumberText;

/**
 * One measured mass.
 *
 * @param name name as the user meets it: {@code Au197}, {@code P31->47}, or the mass where nothing better is known
 * @param element element symbol, empty when the file gives only a mass
 * @param massNumber mass number of the isotope, 0 when unknown
 * @param massToCharge mass-to-charge ratio the detector looked at, NaN when the file does not say
 */
public record Channel(String name, String element, int massNumber, double massToCharge) {

    private static final Pattern ELEMENT_FIRST = Pattern.compile("([A-Z][a-z]?)[\\s:_-]?(\\d{1,3})(?!\\d)(.*)");
    private static final Pattern MASS_FIRST = Pattern.compile("\\[?(\\d{1,3})\\s?([A-Z][a-z]?)(?![a-z])(.*)");
    private static final double NEAR = 0.3;
    private static final Pattern PRODUCT = Pattern.compile("\\s*->\\s*(\\d{1,3}).*");

    /** A channel of an instrument that gives masses only. */
    public static Channel ofMass(double massToCharge) {
        return new Channel(NumberText.of(massToCharge), "", 0, massToCharge);
    }

    /**
     * A channel by the label of a file: {@code Au197}, {@code 197Au}, {@code P:31}, {@code [197Au]+ (cts)},
     * {@code P31 -> 47}. A label of another form is kept as the name alone.
     */
    public static Channel of(String label) {
        String text = label.strip();
        Matcher first = ELEMENT_FIRST.matcher(text);
        if (first.matches()) {
            return isotope(first.group(1), Integer.parseInt(first.group(2)), first.group(3));
        }
        Matcher second = MASS_FIRST.matcher(text);
        return second.matches()
                ? isotope(second.group(2), Integer.parseInt(second.group(1)), second.group(3))
                : new Channel(text, "", 0, Double.NaN);
    }

    private static Channel isotope(String element, int massNumber, String rest) {
        Matcher product = PRODUCT.matcher(rest);
        return product.matches()
                ? new Channel(
                        element + massNumber + "->" + product.group(1),
                        element,
                        massNumber,
                        Integer.parseInt(product.group(1)))
                : new Channel(element + massNumber, element, massNumber, massNumber);
    }

    /**
     * Whether a user who writes {@code wanted} (in any of the forms of {@link #of}) means this channel. A channel of which
     * only the mass is known is meant by every isotope of that mass number: the mass of a nuclide is less than 0.1 away.
     */
    public boolean answersTo(String wanted) {
        Channel other = of(wanted);
        return name.equals(wanted.strip())
                || name.equals(other.name())
                || element.isEmpty() && Math.abs(massToCharge - other.massToCharge()) < NEAR;
    }
}
