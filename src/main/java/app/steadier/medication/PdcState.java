package app.steadier.medication;

/** Whether days covered can be said in a number. */
public enum PdcState {
    OK,
    /** Fewer than 7 days are decided. */
    NOT_ENOUGH_DATA,
    /** More than half of the days were never reported. */
    TOO_FEW_REPORTS
}
