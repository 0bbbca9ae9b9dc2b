package org.auklet.bench.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Auklet as one of the programs that are compared: reads a {@link Request} from each line of standard input and answers
 * with a line, like the C and R programs of {@code bench/peers}.
 */
public final class AukletPeer {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final Tasks tasks = new Tasks();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private AukletPeer() {}

    /** Answers until the input ends. */
    public static void main(String[] arguments) throws IOException {
        AukletPeer peer = new AukletPeer();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(peer.answer(Request.parse(line)));
        }
    }

    private String answer(Request request) throws IOException {
        Task task = tasks.of(request);
        return request.verb().equals("write")
                ? write(task, Path.of(request.last()))
                : time(task, Integer.parseInt(request.last()));
    }

    /** Milliseconds of wall and of the processor for one pass, steps, check value. */
    private String time(Task task, int count) {
        long wall = System.nanoTime();
        long own = processorTime(task);
        Task.Result result = task.pass();
        for (int i = 1; i < count; i++) {
            result = task.pass();
        }
        own = processorTime(task) - own;
        wall = System.nanoTime() - wall;
        double each = count * NANOSECONDS_PER_MILLISECOND;
        return String.format(
                Locale.ROOT, "%.6f %.6f %d %.12g", wall / each, own / each, result.steps(), result.check());
    }

    /** Nanoseconds that this thread has used; the whole process where the task has threads of its own. */
    private long processorTime(Task task) {
        return task instanceof Crowd ? process.getProcessCpuTime() : threads.getCurrentThreadCpuTime();
    }

    private static String write(Task task, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (double[] row : task.pass().rows()) {
            lines.add(Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(" ")));
        }
        Files.write(file, lines);
        return "written " + lines.size();
    }
}
