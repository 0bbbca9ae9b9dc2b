package org.auklet.equation.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One end of a profile as it was followed.
 *
 * @param value where the threshold is crossed, natural unit; NaN when open
 * @param reason in words
 * @param points points passed, from the optimum outwards
 * @param evaluations evaluations of the model with derivatives
 * @param better a better optimum met on the way, or null
 */
record ProfileEnd(
        double value,
        String reason,
        List<ProfilePoint> points,
        int evaluations,
        @Nullable Evaluation better) {}
