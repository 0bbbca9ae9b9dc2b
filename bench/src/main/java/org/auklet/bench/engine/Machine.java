package org.auklet.bench.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the measurements were made on. */
final class Machine {

    private Machine() {}

    /** Processor, cores, operating system. */
    static String hardware() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + firstOf("/etc/os-release", "PRETTY_NAME=") + ", Linux " + System.getProperty("os.version");
    }

    /** Java, its maker and its version. */
    static String java() {
        return System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version");
    }

    /** Tasks that wanted a processor, mean over the last minute. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }

    /** The version of an installed Debian package, or "not a package". */
    static String packaged(String name) {
        return output(List.of("dpkg-query", "-W", "-f", "${Package} ${Version}", name), "not a package");
    }

    /** The commit that is checked out here, marked when files differ from it. */
    static String commit() {
        return output(List.of("git", "describe", "--always", "--dirty", "--abbrev=10"), "unknown");
    }

    /** The first line that a command prints, or something else when it cannot be run. */
    private static String output(List<String> command, String otherwise) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            return line == null ? otherwise : line;
        } catch (IOException e) {
            return otherwise;
        }
    }

    private static String processor() {
        return firstOf("/proc/cpuinfo", "model name\t: ");
    }

    private static String firstOf(String file, String start) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()).replace("\"", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
