package org.auklet.equation.integrate;

/** The integrator could not go on; the message says when, which state and why. */
public final class IntegrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntegrationException(String message) {
        super(message);
    }
}
