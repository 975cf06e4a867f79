package app.steadier.portal.patient;

/**
 * A page behind More.
 *
 * @param order smaller stands higher
 * @param path its address
 * @param title key of its name
 * @param what key of one sentence that says what is there
 */
record MoreItem(int order, String path, String title, String what) {}
