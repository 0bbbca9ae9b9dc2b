package org.auklet.equation.compile;

import java.util.Optional;
import java.util.function.Supplier;

/** A value made when first asked for, once, whichever thread asks. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    private Lazy(Supplier<T> make) {
        this.make = make;
    }

    static <T> Supplier<T> of(Supplier<T> make) {
        return new Lazy<>(make);
    }

    @Override
    public synchronized T get() {
        T value = made.orElseGet(make);
        made = Optional.of(value);
        return value;
    }
}
