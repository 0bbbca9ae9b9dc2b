package org.auklet.bench.engine;

import java.util.Locale;

/**
 * What a program is asked, one line.
 *
 * @param verb {@code time}, or {@code write} for the solution
 * @param task body, sphere, population or gradient
 * @param method how the program is to do it, in its own words
 * @param relative relative tolerance
 * @param absolute absolute tolerance
 * @param last number of passes to time, or the file to write
 */
record Request(String verb, String task, String method, double relative, double absolute, String last) {

    /** Reads a line. */
    static Request parse(String line) {
        String[] words = line.split(" ", 6);
        if (words.length != 6) {
            throw new IllegalArgumentException(
                    "expected VERB TASK METHOD RTOL ATOL COUNT|FILE, but the line is: " + line);
        }
        return new Request(
                words[0], words[1], words[2], Double.parseDouble(words[3]), Double.parseDouble(words[4]), words[5]);
    }

    /** All but what is to be done with it. */
    String subject() {
        return String.format(Locale.ROOT, "%s %s %.3g %.3g", task, method, relative, absolute);
    }

    /** As it is sent. */
    String line() {
        return verb + " " + subject() + " " + last;
    }
}
