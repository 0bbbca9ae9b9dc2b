package org.auklet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NearMatch;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong, and the caller by the exit status whose fault it is. */
final class Failures {

    private static final int DEFECT = 1;
    /** Something outside the program must be mended. */
    static final int BAD_INPUT = 2;

    private Failures() {}

    /** A command line that cannot be understood. */
    static int ofArguments(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("auklet: " + message(e));
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return BAD_INPUT;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().getFirst(), e.getCommandLine());
        }
        if (e instanceof MissingParameterException missing) {
            String names = String.join(
                    ", ", missing.getMissing().stream().map(a -> a.paramLabel()).toList());
            return "Missing " + names + ".";
        }
        return String.valueOf(e.getMessage());
    }

    private static String unmatched(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        List<String> known = new ArrayList<>();
        if (option) {
            command.getCommandSpec().options().forEach(o -> known.addAll(List.of(o.names())));
        } else {
            known.addAll(command.getSubcommands().keySet());
        }
        String what = option ? "option" : known.isEmpty() ? "argument" : "command";
        return "Unknown " + what + " '" + word + "'."
                + NearMatch.find(word, known)
                        .map(near -> " Maybe '" + near + "'?")
                        .orElse("");
    }

    /** What a command threw. */
    static int ofExecution(Exception e, PrintWriter err, boolean debug) {
        if (e instanceof InputException bad) {
            bad.problems().forEach(problem -> err.println("error: " + problem));
            int n = bad.problems().size();
            err.println(n == 1 ? "1 problem; nothing was done." : n + " problems; nothing was done.");
            return BAD_INPUT;
        }
        err.println("This is a defect of Auklet, not of your input: " + e);
        err.println(debug ? "It happened here:" : "Please report it with the input; --debug shows where it happened.");
        if (debug) {
            e.printStackTrace(err);
        }
        return DEFECT;
    }
}
