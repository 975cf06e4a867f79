package app.steadier.measure;

import org.jspecify.annotations.Nullable;

/**
 * Why a set of answers cannot be stored.
 *
 * @param item number of the first wrong item from 1; null when the number of answers is wrong
 */
public record AnswerProblem(Code code, @Nullable Integer item) {

    /** Kinds of wrong answers. */
    public enum Code {
        WRONG_ITEM_COUNT,
        OUT_OF_RANGE
    }
}
