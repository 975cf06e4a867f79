package app.steadier.bundle;

/**
 * A record as it stands in the file.
 *
 * @param line physical line on which it starts
 * @param fields fields without their quotes; of a field that is far too long, its first characters
 * @param oversize number of characters of each field that is far too long, else 0
 */
record RawRow(int line, String[] fields, int[] oversize) {}
