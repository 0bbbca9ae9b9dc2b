package org.auklet.bench.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of a comparison, running; deSolve only where it was built. */
final class Programs implements AutoCloseable {

    private final Peer auklet;
    private final Peer cvodes;
    private final List<Peer> deSolve = new ArrayList<>();

    /**
     * Starts them.
     *
     * @param built where {@code make} put the peers
     */
    Programs(Path built) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        auklet = new Peer("Auklet", javaCommand());
        cvodes = new Peer(
                "CVODES", List.of(built.resolve("cvode").toAbsolutePath().toString()));
        Path library = built.resolve("desolve.so");
        if (Files.exists(library)) {
            String script = root.resolve("bench/peers/desolve.R").toString();
            deSolve.add(new Peer(
                    "deSolve",
                    List.of("Rscript", script, library.toAbsolutePath().toString())));
        }
    }

    private static List<String> javaCommand() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path").replace(':', File.pathSeparatorChar),
                AukletPeer.class.getName());
    }

    /** CVODES as the bars mean it: dense, or banded for the sphere. */
    Contender standard(String task) {
        return new Contender(cvodes, task, task.equals("sphere") ? "band" : "dense");
    }

    /** Auklet at a task. */
    Contender auklet(String task) {
        return new Contender(
                auklet,
                task,
                switch (task) {
                    case "population" -> "lanes";
                    case "gradient" -> "rodas5p";
                    default -> "auto";
                });
    }

    /** Auklet with 100,000 subjects on so many threads. */
    Contender crowd(int threads) {
        return new Contender(auklet, "crowd", Integer.toString(threads));
    }

    /** All that can do a task, Auklet first, CVODES as the bars mean it second. */
    List<Contender> contenders(String task) {
        List<Contender> all = new ArrayList<>(List.of(auklet(task), standard(task)));
        if (!task.equals("sphere")) {
            all.add(new Contender(cvodes, task, "klu"));
        }
        for (Peer peer : deSolve) {
            if (!task.equals("gradient")) {
                all.add(new Contender(peer, task, "lsoda"));
            }
            if (task.equals("body") || task.equals("sphere")) {
                all.add(new Contender(peer, task, "radau"));
            }
        }
        if (task.equals("body") || task.equals("sphere")) {
            all.add(new Contender(auklet, task, "bdf"));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        auklet.close();
        cvodes.close();
        for (Peer peer : deSolve) {
            peer.close();
        }
    }
}
