package org.auklet.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.auklet.evidence.Citation.Reference;
import org.auklet.evidence.EvidenceTable.Row;

/** The review and what is known of the papers it numbers. */
final class Citations {

    /** The row of the review itself, which has no number. */
    private static final String REVIEW = "";

    private final Map<String, String> papers = new HashMap<>();

    private Citations() {}

    static Citations read() {
        Citations citations = new Citations();
        EvidenceTable.read("citations.csv", row -> Map.entry(row.text("reference"), row.needed("citation")))
                .forEach(paper -> citations.papers.put(paper.getKey(), paper.getValue()));
        return citations;
    }

    /** The citation of a row with its columns {@code place} and {@code references}. */
    Citation of(Row row) {
        return of(row.needed("place"), row.references());
    }

    Citation of(String place, List<Integer> numbers) {
        List<Reference> references = numbers.stream()
                .map(n -> new Reference(n, papers.getOrDefault(Integer.toString(n), "")))
                .toList();
        return new Citation(Objects.requireNonNull(papers.get(REVIEW)), place, references);
    }
}
