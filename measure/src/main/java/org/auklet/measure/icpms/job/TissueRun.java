package org.auklet.measure.icpms.job;

import org.auklet.measure.icpms.job.Job.TissueSpec;

/** Maps of molecules per area from laser images of tissue. */
final class TissueRun {

    private final Job job;
    private final TissueSpec tissue;
    private final Session session;
    private final ResultBuilder result;

    TissueRun(Job job, TissueSpec tissue, Session session, ResultBuilder result) {
        this.job = job;
        this.tissue = tissue;
        this.session = session;
        this.result = result;
    }

    void run() {
        throw new UnsupportedOperationException(job.name() + tissue + session + result);
    }
}
