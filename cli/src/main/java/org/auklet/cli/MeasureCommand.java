package org.auklet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code auklet measure}, which every kind of measurement belongs to. */
@Command(
        name = "measure",
        header = "Turn the raw files of an instrument into quantities with uncertainty.",
        description = {"", "KIND is what was measured with."},
        mixinStandardHelpOptions = true,
        subcommands = MeasureIcpmsCommand.class,
        commandListHeading = "%nKinds:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet new practice --icpms cells          a simulated session to practise with",
            "  auklet measure icpms practice/job.yaml     receptors per cell"
        })
final class MeasureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
