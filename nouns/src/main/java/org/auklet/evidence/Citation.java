package org.auklet.evidence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a number was read.
 *
 * @param review the review that was read
 * @param place the table or section of the review
 * @param references the papers it cites there, in its own numbering
 */
public record Citation(String review, String place, List<Reference> references) {

    /**
     * A paper as the review numbers it.
     *
     * @param number its number in the review's list
     * @param paper what is known of the paper, or empty
     */
    public record Reference(int number, String paper) {

        @Override
        public String toString() {
            return "[" + number + "]" + (paper.isEmpty() ? "" : " " + paper);
        }
    }

    public Citation {
        references = List.copyOf(references);
    }

    /** The reference numbers in brackets, {@code [98, 113]}; empty without any. */
    public String numbers() {
        return references.isEmpty()
                ? ""
                : references.stream()
                        .map(r -> Integer.toString(r.number()))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The whole citation in one line. */
    public String text() {
        String after = references.stream().map(Reference::toString).collect(Collectors.joining("; "));
        return review + ", " + place + (after.isEmpty() ? "" : ", after " + after);
    }
}
