package app.steadier.audit;

/**
 * What a walk over the chains found.
 *
 * @param badChain chain of the first entry that does not fit, or -1
 * @param badSeq its place in the chain, or -1
 */
public record Verification(long entries, int chains, int badChain, long badSeq) {

    public boolean intact() {
        return badChain < 0;
    }
}
