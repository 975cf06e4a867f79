package app.steadier.medication;

/** Known schedules of long-acting injections with the numbers a prescriber starts from and confirms per order. */
public enum InjectionSchedule {
    /** Label: every 4 weeks or once a month; minimum gap and grace are an assumption of ours. */
    NALTREXONE_ER_4W(new InjectionSettings(28, 26, 3)),
    /** Label: monthly, at least 26 days apart, delays of up to 2 weeks. */
    BUPRENORPHINE_ER_MONTHLY(new InjectionSettings(28, 26, 14));

    private final InjectionSettings settings;

    InjectionSchedule(InjectionSettings settings) {
        this.settings = settings;
    }

    public InjectionSettings settings() {
        return settings;
    }
}
