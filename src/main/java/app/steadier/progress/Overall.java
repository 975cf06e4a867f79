package app.steadier.progress;

/** What the six gates say together; a clinician decides, the product never discharges. */
public enum Overall {
    ALL_MET,
    NOT_YET,
    NOT_ENOUGH_DATA
}
