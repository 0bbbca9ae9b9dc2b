package org.auklet.equation.fit;

/** What a profile is followed along: a parameter, or a quantity computed from the parameters. */
sealed interface Profiled permits ProfiledParameter, ProfiledQuantity {

    String name();

    Scale scale();

    /** Its working value at a point. */
    double value(Evaluation at);

    /** The furthest working value in a direction, -1 or 1; infinite when nothing limits it directly. */
    double limit(int direction);

    /** A step of natural length, working scale. */
    double unit(Evaluation at);

    /** Whether no parameter moves it, so that it has no profile: a ratio of two arms that share every parameter. */
    boolean isFixed(Evaluation at);

    /** Its derivatives by the working vector. */
    double[] gradient(Evaluation at);

    /** The step problem {@code local} with the working value moved by h; may narrow the box. */
    BoundedLeastSquares constrain(Evaluation at, BoundedLeastSquares local, double h, double[] lower, double[] upper);
}
