package org.auklet.testkit;

import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;

/** Events at thresholds whose times are known in closed form. */
public final class Thresholds {

    /** Gravity, height of the fall and restitution of {@link #bouncingBall}. */
    private static final double GRAVITY = 9.81;

    private static final double HEIGHT = 1;
    private static final double RESTITUTION = 0.8;
    /** Decay of {@link #refill}. */
    private static final double DECAY = 0.7;

    private Thresholds() {}

    /** A ball that falls from a height of 1 and bounces with 0.8 of its speed; {@code hit} is the time of the last bounce. */
    public static Model bouncingBall() {
        ModelBuilder m = new ModelBuilder("bouncing ball", "1");
        m.state("y", "1", Double.toString(HEIGHT), "").state("v", "1", "0", "").state("hit", "1", "0", "");
        m.rate("y", "v").rate("v", "-" + GRAVITY);
        m.eventWhen("bounce", "-y", "0", m.set("v", -RESTITUTION + "*v"), m.set("y", "0"), m.set("hit", "t"));
        m.output("hit_", "1", "hit", "");
        return m.build();
    }

    /** Time of bounce {@code n}, from 1: sqrt(2 H/g) (1 + 2 sum_(i=1..n-1) e^i). */
    public static double bounce(int n) {
        double sum = 1;
        for (int i = 1; i < n; i++) {
            sum += 2 * Math.pow(RESTITUTION, i);
        }
        return Math.sqrt(2 * HEIGHT / GRAVITY) * sum;
    }

    /** A dose that is given again whenever half of it is left; {@code last} is the time of the last one. */
    public static Model refill() {
        ModelBuilder m = new ModelBuilder("refill", "1");
        m.state("A", "1", "1", "").rate("A", -DECAY + "*A").state("last", "1", "0", "");
        m.eventWhen("half", "0.5 - A", "0", m.set("A", "1"), m.set("last", "t"));
        m.output("last_", "1", "last", "");
        return m.build();
    }

    /** Time of refill {@code n}, from 1. */
    public static double refill(int n) {
        return n * Math.log(2) / DECAY;
    }
}
