package org.auklet.measure.icpms.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;

/** What the name of a column of signal says: which channel it is, and in which unit. */
public final class SignalLabel {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final Pattern THOUSANDS = Pattern.compile("\\bkcps\\b", FLAGS);
    private static final Pattern RATE = Pattern.compile("\\bk?cps\\b|\\bcounts?\\s*(per\\s+second|/\\s*s)\\b", FLAGS);
    private static final Pattern COUNTS = Pattern.compile("\\b(counts?|cts)\\b", FLAGS);
    private static final Pattern DRESS =
            Pattern.compile("\\bintensity\\b|[\\[(]\\s*(k?cps|cts|counts?(\\s*per\\s*second|/s)?)\\s*[\\])]", FLAGS);
    private static final Pattern MASS = Pattern.compile("(\\d{1,3}\\.\\d+)(\\s.*)?");
    private static final Pattern REACTION = Pattern.compile("(\\d{1,3}[A-Z][a-z]?)\\s*\\|\\s*(\\S+)");
    private static final Pattern MASS_NUMBER = Pattern.compile("(\\d{1,3})[A-Z][a-z]?");
    private static final Pattern FOLDER = Pattern.compile("\\s*\"?([A-Za-z]:\\\\|/).*");

    private SignalLabel() {}

    /**
     * The channel of a column: {@code Intensity (cps) 80Se | 80Se.16O} is {@code Se80->96},
     * {@code 196.967 - seg Full mass spectrum att 1} a mass, {@code [197Au]+ (cts)} is {@code Au197}.
     */
    public static Channel channel(String name) {
        String label = DRESS.matcher(name).replaceAll("").replace('\'', ' ').strip();
        Matcher mass = MASS.matcher(label);
        if (mass.matches()) {
            return Channel.ofMass(Double.parseDouble(mass.group(1)));
        }
        Matcher reaction = REACTION.matcher(label);
        return Channel.of(
                reaction.matches()
                        ? Channel.of(reaction.group(1)).name() + "->" + productMass(reaction.group(2))
                        : label);
    }

    /** {@code 80Se.16O} is 96. */
    private static int productMass(String product) {
        return MASS_NUMBER
                .matcher(product)
                .results()
                .mapToInt(part -> Integer.parseInt(part.group(1)))
                .sum();
    }

    /** The unit that a text names, if any. */
    static Optional<SignalUnit> unit(String text) {
        if (RATE.matcher(text).find()) {
            return Optional.of(SignalUnit.COUNTS_PER_SECOND);
        }
        return COUNTS.matcher(text).find() ? Optional.of(SignalUnit.COUNTS) : Optional.empty();
    }

    /** What the numbers are multiplied by: 1000 for kcps. */
    static double factor(String text) {
        return THOUSANDS.matcher(text).find() ? 1000.0 : 1.0;
    }

    /** The first line of a header that names a unit and no file; the names of the columns are the last line. */
    static Optional<String> lineWithUnit(List<String> header) {
        return header.reversed().stream()
                .filter(line -> !FOLDER.matcher(line).matches())
                .filter(line -> unit(line).isPresent())
                .findFirst();
    }
}
