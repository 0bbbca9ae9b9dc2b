package org.auklet.gate;

import java.util.Collection;
import java.util.HashSet;
import org.auklet.quantity.NumberText;

/** Counts and numbers in sentences. */
final class Phrases {

    private Phrases() {}

    /** "1 course", "3 courses". */
    static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** How many different ones: "2 arms". */
    static String different(Collection<?> all, String noun) {
        return count(new HashSet<>(all).size(), noun);
    }

    /** A number in as few digits as keep it. */
    static String text(double number) {
        return NumberText.of(number);
    }
}
