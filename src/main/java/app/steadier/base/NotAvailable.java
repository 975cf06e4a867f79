package app.steadier.base;

/** Refused, missing and malformed answer alike: this says nothing about whether the thing exists. */
public class NotAvailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAvailable() {
        super("not available");
    }
}
