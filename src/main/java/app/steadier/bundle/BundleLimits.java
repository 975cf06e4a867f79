package app.steadier.bundle;

/**
 * How large a bundle may be (security, X5).
 *
 * @param entries entries of a zip
 * @param unpackedBytes bytes of all files of a zip together, counted while reading
 * @param ratio unpacked bytes for each packed byte of a zip; 0 for no limit
 * @param rows rows of all files together
 */
public record BundleLimits(int entries, long unpackedBytes, int ratio, int rows) {

    /** For files that come through the portal. */
    public static final BundleLimits UPLOAD = new BundleLimits(60, 200L << 20, 100, 2_000_000);

    /** For files that are on the machine already. */
    public static final BundleLimits COMMAND_LINE = new BundleLimits(60, 8L << 30, 0, 50_000_000);
}
