package org.auklet.measure.icpms.job;

import java.util.Map;
import org.auklet.measure.icpms.job.Job.Difference;
import org.auklet.measure.icpms.probe.ReceptorModel;

/** Whether one population carries more than another. */
record DifferenceAnswer(ReceptorModel model, ResultBuilder result) {

    void answer(Difference asked, Map<String, LabelledCells> cells) {
        throw new UnsupportedOperationException(asked + cells.toString() + model + result);
    }
}
