package org.auklet.sbml.problem;

import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;

/**
 * A file that is right as far as was read, but asks for something this program does not do; the problems name it.
 * It never means that the file is wrong.
 */
public final class UnsupportedSbmlException extends InputException {

    private static final long serialVersionUID = 1L;

    /** Refuses everything that {@code problems} name. */
    public UnsupportedSbmlException(List<Problem> problems) {
        super(problems);
    }
}
