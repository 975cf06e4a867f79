package app.steadier.portal.admin;

/** Addresses of the administrator's wing. */
public final class AdminLinks {

    static final String RULES = "admin/rules";
    static final String SUPERVISION = "admin/supervision";
    static final String ALERTS = "admin/alerts";

    private AdminLinks() {}

    public static String accounts() {
        return "admin";
    }

    public static String newAccount() {
        return "admin/accounts/new";
    }

    /** The registry of questionnaires. */
    public static String questionnaires() {
        return "admin/questionnaires";
    }
}
