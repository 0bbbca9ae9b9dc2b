package org.auklet.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One command line run inside the test.
 *
 * @param status the exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandLineRun(int status, String out, String err) {

    static CommandLineRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status = Main.execute(new PrintWriter(out), new PrintWriter(err), false, words);
        return new CommandLineRun(status, out.toString(), err.toString());
    }
}
