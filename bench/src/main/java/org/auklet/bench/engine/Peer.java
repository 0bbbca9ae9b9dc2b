package org.auklet.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program that answers {@link Request}s: one process from the first request to {@link #close}. */
final class Peer implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;

    /** Starts a program; its complaints go to standard error. */
    Peer(String name, List<String> command) throws IOException {
        this.name = name;
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** What the reports call it. */
    String name() {
        return name;
    }

    /** The mean of so many passes. */
    Sample time(Contender contender, Settings settings, int count) {
        String[] words = ask(contender.request("time", settings, Integer.toString(count)))
                .split(" ");
        return new Sample(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Long.parseLong(words[2]),
                Double.parseDouble(words[3]));
    }

    /** The solution: a row for each output time, or for each subject of a population. */
    double[][] solution(Contender contender, Settings settings) {
        try {
            Path file = Files.createTempFile("solution", ".txt");
            ask(contender.request("write", settings, file.toString()));
            double[][] rows = Files.readAllLines(file).stream()
                    .map(line -> Arrays.stream(line.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            Files.delete(file);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(Request request) {
        try {
            requests.write(request.line() + "\n");
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(name + " ended at: " + request.line());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " at: " + request.line(), e);
        }
    }

    /** Ends the program. */
    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
