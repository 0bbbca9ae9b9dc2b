package org.auklet.measure.icpms.nu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.auklet.measure.icpms.file.ByteSource;
import org.auklet.measure.icpms.file.LittleEndian;
import org.auklet.measure.icpms.file.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * When and at which masses the instrument kept ions from the detector by itself, because there were too many. A record
 * of {@code N.autob} is: 4-byte cycle, segment, acquisition and two trigger times, one byte of type, 4-byte number of
 * edges, 4-byte edges. Type 0 opens a region, the next of type 1 closes it.
 */
final class BlankRegions {

    private static final int HEADER = 25;
    private static final int TYPE = 20;
    private static final int EDGES = 21;
    private static final int BYTES_PER_EDGE = 4;

    private final RunInfo run;
    private final long[] starts;
    private final long[] ends;
    private final boolean[][] blanked;

    /** @param endKey the first that is not blanked any more */
    private record Region(long startKey, long endKey, double[] fromMass, double[] toMass) {

        boolean covers(double mass) {
            for (int i = 0; i < fromMass.length; i++) {
                if (mass >= fromMass[i] && mass <= toMass[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    private BlankRegions(RunInfo run, List<Region> regions, double[] masses) {
        this.run = run;
        this.starts = new long[regions.size()];
        this.ends = new long[regions.size()];
        this.blanked = new boolean[regions.size()][masses.length];
        for (int r = 0; r < starts.length; r++) {
            Region region = regions.get(r);
            starts[r] = region.startKey;
            ends[r] = region.endKey;
            for (int m = 0; m < masses.length; m++) {
                blanked[r][m] = region.covers(masses[m]);
            }
        }
    }

    /** No region at all. */
    static BlankRegions none(RunInfo run) {
        return new BlankRegions(run, List.of(), new double[0]);
    }

    /** Those of a run folder for some masses of a segment; none when the folder has no index of them. */
    static BlankRegions read(Path folder, RunInfo run, int segment, double[] masses, ReadLimits limits) {
        Path index = folder.resolve("autob.index");
        if (!run.knowsBlanking() || !Files.exists(index)) {
            return none(run);
        }
        List<Region> regions = new ArrayList<>();
        Opened open = null;
        for (FileIndex.Entry entry : FileIndex.read(index)) {
            Path file = folder.resolve(entry.number() + ".autob");
            if (Files.exists(file)) {
                try (ByteSource source = ByteSource.open(file, limits)) {
                    while (!source.ended()) {
                        open = record(source, run, segment, open, regions);
                    }
                }
            }
            limits.points(file, (long) regions.size() * masses.length, 1);
        }
        if (open != null) {
            regions.add(open.until(Long.MAX_VALUE));
        }
        regions.sort(Comparator.comparingLong(Region::startKey));
        return new BlankRegions(run, regions, masses);
    }

    /** A region that has no end yet. */
    private record Opened(long key, double[] fromMass, double[] toMass) {

        Region until(long endKey) {
            return new Region(key, endKey, fromMass, toMass);
        }
    }

    private static @Nullable Opened record(
            ByteSource source, RunInfo run, int segment, @Nullable Opened open, List<Region> regions) {
        int at = source.require(HEADER, "a record of blanking");
        byte[] bytes = source.buffer();
        long key = key(LittleEndian.u4(bytes, at), LittleEndian.u4(bytes, at + 8), run);
        boolean otherSegment = LittleEndian.u4(bytes, at + 4) != segment;
        int type = bytes[at + TYPE];
        long edges = LittleEndian.u4(bytes, at + EDGES);
        int first = source.require(BYTES_PER_EDGE * edges, "the edges of blanking");
        if (otherSegment) {
            return open;
        }
        if (type == 0 && open == null) {
            return opened(source.buffer(), first, (int) (edges / 2), run, key);
        }
        if (type == 1 && open != null) {
            regions.add(open.until(key));
            return null;
        }
        return open;
    }

    private static Opened opened(byte[] bytes, int first, int pairs, RunInfo run, long key) {
        double[] from = new double[pairs];
        double[] to = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            int at = first + 2 * BYTES_PER_EDGE * i;
            long start = LittleEndian.u4(bytes, at);
            long end = LittleEndian.u4(bytes, at + BYTES_PER_EDGE);
            // pairs that end where they begin blank nothing; NaN covers nothing
            from[i] = start < end ? run.blankedFrom(start) : Double.NaN;
            to[i] = run.blankedTo(end);
        }
        return new Opened(key, from, to);
    }

    /** Orders saved spectra by cycle, then by acquisition: a spectrum carries the number of its last acquisition. */
    private static long key(long cycle, long acquisition, RunInfo run) {
        return (cycle << 32) + acquisition / run.accumulations() - 1;
    }

    /** The region a spectrum lies in, or -1. */
    int at(long cycle, long acquisition) {
        if (starts.length == 0) {
            return -1;
        }
        long key = key(cycle, acquisition, run);
        int found = Arrays.binarySearch(starts, key);
        int region = found >= 0 ? found : -found - 2;
        return region >= 0 && key < ends[region] ? region : -1;
    }

    /** Whether a region blanks a mass. */
    boolean blanks(int region, int mass) {
        return blanked[region][mass];
    }
}
