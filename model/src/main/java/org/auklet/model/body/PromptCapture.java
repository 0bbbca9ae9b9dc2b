package org.auklet.model.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the part of the dose is that has left plasma before the first sample. Usually nothing is known of it and it is
 * accounted for as lost. Where a study asks, liver and spleen hold their shares of it: particles that carry an opsonin or
 * stick together are taken by phagocytes within the first passes of the blood.
 *
 * <pre>
 *   share of organ o  = (1 - survivingFraction) c_o/(1 + sum c)          c_o = mpsScale promptCapture_o
 *   lost              = (1 - survivingFraction)  1 /(1 + sum c)
 * </pre>
 *
 * <p>The c_o are relative to what is lost and not shares, so that no choice of them gives away more than there is. What is
 * captured is in the organ's store and given up like everything there.
 */
public final class PromptCapture {

    private static final String MISSING = "(1 - survivingFraction)";
    private static final List<String> ORGANS = List.of("liver", "spleen");

    private PromptCapture() {}

    private static boolean isOn(Set<Mechanism> mechanisms) {
        return mechanisms.contains(Mechanism.PROMPT_CAPTURE);
    }

    private static String weight(String organ) {
        return "mpsScale*promptCapture_" + organ;
    }

    private static String perWhole() {
        return ORGANS.stream().map(PromptCapture::weight).collect(Collectors.joining(" + ", "/(1 + ", ")"));
    }

    /** The share of a dose that is lost before the first sample, as a formula. */
    public static String lost(Set<Mechanism> mechanisms) {
        return isOn(mechanisms) ? MISSING + perWhole() : MISSING;
    }

    /** The share of a dose that each store captures, as formulas by the name of the store. */
    public static Map<String, String> captured(Set<Mechanism> mechanisms) {
        Map<String, String> captured = new LinkedHashMap<>();
        if (isOn(mechanisms)) {
            ORGANS.forEach(o -> captured.put("S_" + o, MISSING + "*" + weight(o) + perWhole()));
        }
        return captured;
    }
}
