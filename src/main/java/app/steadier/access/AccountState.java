package app.steadier.access;

/** Whether an account may sign in. Accounts are never deleted. */
public enum AccountState {
    ACTIVE,
    SUSPENDED
}
