package org.auklet.measure.icpms.job;

import java.util.function.Function;
import org.auklet.measure.icpms.job.Job.StatedEfficiency;
import org.auklet.measure.icpms.probe.InputQuantity;

final class Efficiencies {
    private final Job job;

    Efficiencies(Job job, Session session, Function<String, SolutionResponse> responses, ResultBuilder result) {
        this.job = job;
    }

    InputQuantity measure() {
        return ((StatedEfficiency) job.efficiency().orElseThrow().methods().get("stated")).value();
    }
}
