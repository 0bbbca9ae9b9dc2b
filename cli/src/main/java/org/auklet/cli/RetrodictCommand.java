package org.auklet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.quantity.InputException;
import org.auklet.report.figure.RetrodictedRatios;
import org.auklet.study.retrodict.Retrodiction;
import org.auklet.study.retrodict.Retrodictor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code auklet retrodict}. */
@Command(
        name = "retrodict",
        header = "Predict every published tumour uptake, and score the predictions.",
        description = {
            "",
            "Each of the 21 pairs of the catalogue (auklet catalog uptake) is predicted from a description of its particle,"
                    + " ligand and tumour, with one set of defaults and nothing set for a single pair. Three defaults of the"
                    + " tumour that nothing else measures are estimated from all pairs; each pair is predicted with the estimates from all"
                    + " other studies.",
            "",
            "Printed are the score beside that of a guess that knows nothing of the particle (the geometric mean of the"
                    + " other pairs), the pairs with the worst first and what may explain a miss, and the estimated"
                    + " defaults. AAFE is the average factor by which predictions are off; 1 is perfect."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet retrodict                                  the score, the misses, the defaults",
            "  auklet retrodict --csv -o retrodiction.csv        the predictions, for a program",
            "  auklet retrodict --figure retrodiction.svg        the ratios as a picture",
            "  auklet retrodict --estimate tumourUptake,sievingScale",
            "",
            "docs/retrodiction.md says how it is done, what came out, and where it fails."
        })
final class RetrodictCommand implements Callable<Integer> {

    private static final int FEWEST_DRAWS = 50;
    private static final int MOST_DRAWS = 100_000;

    private final Terminal terminal;

    @Option(names = "--csv", description = "The predictions as CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Scores, predictions with reasons, and estimated defaults as JSON.")
    private boolean json;

    @Option(
            names = {Destination.OPTION, "--output"},
            paramLabel = "FILE",
            description = "File to write; standard output when left out.")
    private @Nullable Path output;

    @Option(names = "--figure", paramLabel = "FILE.svg", description = "Also draw the ratios, published and predicted.")
    private @Nullable Path figure;

    @Option(
            names = "--estimate",
            paramLabel = "NAME",
            split = ",",
            description = "Defaults to estimate in place of the usual three: how much does the score depend on them?")
    private List<String> estimate = List.of();

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "600",
            description = "Draws behind each interval (default ${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the draws (default ${DEFAULT-VALUE}). The same seed gives the same result.")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    RetrodictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        requireSense();
        Destination answer = new Destination(terminal, output);
        answer.requireWritable();
        WholeFile picture = figure == null ? null : new WholeFile(figure, "--figure", "Choose another place.");
        if (picture != null) {
            picture.requireWritable();
        }
        Retrodiction retrodiction;
        try (ProgressLine progress = new ProgressLine(terminal, System::nanoTime)) {
            retrodiction = retrodictor(progress).run();
        }
        answer.write(text(retrodiction));
        if (picture != null) {
            picture.write(RetrodictedRatios.svg(retrodiction));
            terminal.err().println("Drawn: " + figure);
            terminal.err().flush();
        }
        return 0;
    }

    private Retrodictor retrodictor(ProgressListener progress) {
        return estimate.isEmpty()
                ? new Retrodictor(seed, draws, threads.number(), progress)
                : new Retrodictor(estimate, seed, draws, threads.number(), progress);
    }

    private void requireSense() {
        if (csv && json) {
            throw new InputException("--csv and --json are given together.", "Leave one of them out.");
        }
        if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
            throw new InputException(
                    "--draws is " + draws + ", expected " + FEWEST_DRAWS + " to " + MOST_DRAWS + ".",
                    "Leave it out to use 600.");
        }
        threads.number();
    }

    private String text(Retrodiction retrodiction) {
        if (json) {
            return Entries.json(RetrodictionTable.all(retrodiction));
        }
        return csv ? Entries.csv(RetrodictionTable.predictions(retrodiction)) : RetrodictionText.of(retrodiction);
    }
}
