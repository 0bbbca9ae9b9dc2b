/** The command line: argument parsing, exit codes, messages for people. */
@NullMarked
package org.auklet.cli;

import org.jspecify.annotations.NullMarked;
