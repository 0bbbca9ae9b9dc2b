package org.auklet.measure.icpms.event;

/**
 * Runs above the background that reach the decision limit, cut into events. Looks for the limit first, which almost no
 * point reaches, and walks out from there to the ends of the run.
 */
final class RunFinder {

    private final double[] x;
    private final Baseline baseline;
    private final EventSettings settings;

    RunFinder(double[] x, Baseline baseline, EventSettings settings) {
        this.x = x;
        this.baseline = baseline;
        this.settings = settings;
    }

    /** Events of the runs that start in a block; a run may end beyond it. */
    Regions in(Block block) {
        Regions found = new Regions();
        RunSplitter splitter = new RunSplitter(x, baseline, settings, found);
        int done = block.from();
        int hit = baseline.nextHit(x, done, block.to());
        while (hit < block.to()) {
            done = end(hit, block);
            int start = start(hit, block);
            if (start >= block.from()) {
                splitter.split(start, done, block);
            }
            hit = baseline.nextHit(x, done, block.to());
        }
        if (done < block.to() && block.to() < block.high() && isAbove(block.to() - 1)) {
            lastRun(block, splitter);
        }
        return found;
    }

    /** A run under way at the end of the block, which has not reached the limit there, may do so beyond. */
    private void lastRun(Block block, RunSplitter splitter) {
        int end = end(block.to() - 1, block);
        int start = start(block.to() - 1, block);
        if (start >= block.from() && baseline.nextHit(x, block.to(), end) < end) {
            splitter.split(start, end, block);
        }
    }

    private int start(int hit, Block block) {
        int start = hit;
        while (start > block.low() && isAbove(start - 1)) {
            start--;
        }
        return start;
    }

    private int end(int hit, Block block) {
        int end = hit + 1;
        while (end < block.high() && isAbove(end)) {
            end++;
        }
        return end;
    }

    /** A blanked acquisition is above nothing. */
    private boolean isAbove(int i) {
        return x[i] > baseline.level(i);
    }
}
