package org.auklet.measure.icpms.image.region;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.auklet.measure.icpms.image.Mask;

/**
 * Touching cells or nuclei taken apart: each peak of the distance to the background is a seed, and the seeds grow
 * downhill until they meet (flooding by priority, Meyer, Signal Process. 38, 113, 1994).
 */
public final class Watershed {

    private Watershed() {}

    private record Step(int pixel, double height, int order) {}

    /**
     * Cuts a mask into cells.
     *
     * @param minimumRadius pixels: a peak lower than this, or within this of a higher one, is no cell of its own
     */
    public static Labels of(Mask mask, double minimumRadius) {
        double[] height = Distances.squared(mask);
        int[] label = new int[height.length];
        Comparator<Step> highestFirst = Comparator.comparingDouble(Step::height).reversed();
        PriorityQueue<Step> queue = new PriorityQueue<>(highestFirst.thenComparingInt(Step::order));
        int order = 0;
        for (int seed : seeds(mask, height, minimumRadius)) {
            queue.add(new Step(seed, height[seed], order++));
            label[seed] = order;
        }
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            for (int neighbour : Neighbours.of(step.pixel, mask.rows(), mask.columns())) {
                if (mask.inside()[neighbour] && label[neighbour] == 0) {
                    label[neighbour] = label[step.pixel];
                    queue.add(new Step(neighbour, Math.min(height[neighbour], step.height), order++));
                }
            }
        }
        return new Labels(mask.rows(), mask.columns(), label);
    }

    /** Peaks from the highest down, each unless a seed is near already. */
    private static int[] seeds(Mask mask, double[] height, double minimumRadius) {
        int[] peaks = java.util.stream.IntStream.range(0, height.length)
                .filter(i -> mask.inside()[i] && height[i] >= minimumRadius * minimumRadius)
                .filter(i -> isPeak(i, mask, height))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -height[i]).thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
        int n = 0;
        for (int peak : peaks) {
            if (isFarFromAll(peak, peaks, n, mask.columns(), minimumRadius)) {
                peaks[n++] = peak;
            }
        }
        return java.util.Arrays.copyOf(peaks, n);
    }

    private static boolean isPeak(int pixel, Mask mask, double[] height) {
        for (int neighbour : Neighbours.of(pixel, mask.rows(), mask.columns())) {
            if (height[neighbour] > height[pixel]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFarFromAll(int pixel, int[] seeds, int n, int columns, double radius) {
        for (int i = 0; i < n; i++) {
            double rows = pixel / columns - seeds[i] / columns;
            double across = pixel % columns - seeds[i] % columns;
            if (rows * rows + across * across <= radius * radius) {
                return false;
            }
        }
        return true;
    }
}
