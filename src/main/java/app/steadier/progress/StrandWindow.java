package app.steadier.progress;

import java.util.List;

/**
 * Values of one strand in one window, kept as whole halves so that sums are exact.
 *
 * @param count number of values
 * @param sum of the halves
 * @param squares sum of the squared halves
 */
record StrandWindow(int count, long sum, long squares) {

    static StrandWindow of(List<Integer> halves) {
        return new StrandWindow(
                halves.size(),
                halves.stream().mapToLong(Integer::longValue).sum(),
                halves.stream().mapToLong(half -> (long) half * half).sum());
    }

    /** Sum of the squared deviations from the window's own mean. */
    double deviations() {
        return (count * squares - sum * sum) / (4.0 * count);
    }
}
