package org.auklet.measure.icpms.job;

import org.auklet.measure.icpms.job.Job.StatedEfficiency;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.quantity.InputException;

/** The transport efficiency of a session, by every method that the job gives. */
final class Efficiencies {

    private final Job job;
    private final ResultBuilder result;

    Efficiencies(Job job, ResultBuilder result) {
        this.job = job;
        this.result = result;
    }

    InputQuantity measure() {
        if (job.efficiency().orElseThrow().methods().get("stated") instanceof StatedEfficiency stated) {
            result.input("transportEfficiency", stated.value());
            return stated.value();
        }
        throw new InputException("The transport efficiency is not stated.", "Add 'stated:'.");
    }
}
