package app.steadier.access;

import app.steadier.audit.AuditService;
import app.steadier.audit.SecurityEvent;
import app.steadier.base.AccountId;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: made, suspended, restored, reset by one-time link. Nothing is ever deleted. */
@Service
public class AccountService {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,120}");

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final AccessGuard guard;
    private final AuditService audit;
    private final CurrentCaller current;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final ProgramTime time;

    AccountService(
            Accounts accounts,
            OneTimeLinks links,
            AccessGuard guard,
            AuditService audit,
            CurrentCaller current,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            ProgramTime time) {
        this.accounts = accounts;
        this.links = links;
        this.guard = guard;
        this.audit = audit;
        this.current = current;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * A page of accounts by e-mail address, from the first after a given one.
     *
     * @param search part of the address; empty for all
     * @param after address of the last row of the page before; empty for the first page
     * @param limit 1 to 200 rows
     */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.LIST)
    @Transactional
    public List<AccountRow> list(String search, String after, int limit) {
        Scope scope = guard.scope(Verb.LIST, Resource.ACCOUNT);
        boolean patientsOnly = !scope.caller().is(Role.ADMIN);
        return jdbc.sql("""
                        select a.id, a.email, a.state, s.display_name as person, a.last_sign_in_at,
                          (select group_concat(r.role order by r.role) from account_role r where r.account_id = a.id) as roles,
                          (select max(l.expires_at) from one_time_link l where l.account_id = a.id and l.used_at is null
                             and l.voided_at is null and l.expires_at > :now) as link_until
                        from account a left join staff_member s on s.id = a.staff_id
                        where a.email > :after and (:search = '' or locate(:search, a.email) > 0)
                          and (:patientsOnly = false or a.patient_id is not null)
                        order by a.email limit :limit
                        """)
                .param("now", Columns.utc(time.now()))
                .param("after", after)
                .param("search", search.strip().toLowerCase(Locale.ROOT))
                .param("patientsOnly", patientsOnly)
                .param("limit", Math.clamp(limit, 1, 200))
                .query((row, number) -> new AccountRow(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        roles(row.getString("roles")),
                        AccountState.valueOf(row.getString("state")),
                        row.getString("person"),
                        Columns.optionalInstant(row, "last_sign_in_at"),
                        Columns.optionalInstant(row, "link_until")))
                .list();
    }

    /**
     * Makes an account without a password and a one-time link (72 hours) to set it. The same request twice is one
     * account.
     *
     * @return the link's token, shown once
     * @throws UserProblem when the address is not one, is taken, or the person does not fit the role
     */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.CREATE)
    @Transactional
    public String create(NewAccount wanted) {
        guard.require(Verb.CREATE, kind(wanted.roles()), Resource.ACCOUNT);
        Account account = accounts.findById(wanted.id().value()).orElseGet(() -> store(wanted));
        event("ACCOUNT_CREATED", account, wanted.roles().toString());
        return links.issue(account.getId(), OneTimeLinks.INVITATION, actor());
    }

    /** As {@link #create} for the command line and the demonstration: with a password, no link. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.CREATE)
    @Transactional
    public void createWithPassword(NewAccount wanted, String password, boolean demonstration) {
        guard.require(Verb.CREATE, kind(wanted.roles()), Resource.ACCOUNT);
        if (!demonstration) {
            PasswordRules.check(password, wanted.email());
        }
        Account account = store(wanted);
        account.changePassword(encoded(password));
        accounts.save(account);
        event("ACCOUNT_CREATED", account, wanted.roles().toString());
    }

    /** Suspends an account; its sessions end at their next request. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.END)
    @Transactional
    public void suspend(AccountId id, String reason) {
        Account account = load(id);
        guard.requireWithReason(Verb.END, target(account), reason, Resource.ACCOUNT);
        account.suspend();
        accounts.save(account);
        links.voidAll(account.getId());
        event("ACCOUNT_SUSPENDED", account, reason);
    }

    /** Lets a suspended account sign in again. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.UPDATE)
    @Transactional
    public void restore(AccountId id, String reason) {
        Account account = load(id);
        guard.requireWithReason(Verb.UPDATE, target(account), reason, Resource.ACCOUNT);
        account.restore();
        accounts.save(account);
        event("ACCOUNT_RESTORED", account, reason);
    }

    /**
     * Issues a one-time link (60 minutes) to set a new password; older links are void.
     *
     * @param reason how the person's identity was checked
     * @return the link's token, shown once
     */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.UPDATE)
    @Transactional
    public String issueLink(AccountId id, String reason) {
        Account account = load(id);
        guard.requireWithReason(Verb.UPDATE, target(account), reason, Resource.ACCOUNT);
        String token = links.issue(account.getId(), OneTimeLinks.RESET, actor());
        event("LINK_ISSUED", account, reason);
        return token;
    }

    /**
     * Sets a password with a one-time link. The link is used up, all sessions end; nobody is signed in by it (I7).
     *
     * @throws UserProblem when the link is used, void, run out or its account is suspended, or the password is too weak
     */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.UPDATE)
    @Transactional(noRollbackFor = UserProblem.class)
    public void setPassword(String token, String password) {
        Optional<UUID> owner = links.owner(token);
        Account account =
                owner.flatMap(accounts::findById).orElseThrow(() -> new UserProblem("shell.problem.linkUsed"));
        guard.require(Verb.UPDATE, target(account).being("one-time-link"), Resource.ACCOUNT);
        if (account.state() == AccountState.SUSPENDED) {
            links.use(token);
            throw new UserProblem("shell.problem.linkUsed");
        }
        PasswordRules.check(password, account.email());
        links.use(token);
        account.changePassword(encoded(password));
        accounts.save(account);
        event("LINK_USED", account, null);
    }

    /** Language and colour scheme of one's own account. */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.READ)
    @Transactional
    public void prefer(String language, String colourScheme) {
        AccountId self = guard.caller().account();
        if (self == null) {
            return;
        }
        guard.require(Verb.READ, Target.of(self), Resource.ACCOUNT);
        Account account = load(self);
        account.prefer(language, colourScheme);
        accounts.save(account);
    }

    /**
     * The password once more, for an act that asks for it (S6); good for 10 minutes.
     *
     * @return whether it was right
     */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.READ)
    @Transactional
    public boolean confirmPassword(String password) {
        SignedIn principal = CurrentCaller.principal();
        if (principal == null || principal.caller().account() == null) {
            return false;
        }
        AccountId self = principal.caller().account();
        guard.require(Verb.READ, Target.of(self), Resource.ACCOUNT);
        Account account = load(self);
        boolean right = account.password() != null && passwords.matches(password, account.password());
        if (right) {
            principal.typedPassword(time.now());
        }
        event(right ? "STEP_UP" : "STEP_UP_FAILED", account, null);
        return right;
    }

    private Account store(NewAccount wanted) {
        String email = wanted.email().strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw new UserProblem("shell.problem.email");
        }
        if (wanted.roles().isEmpty()
                || (wanted.roles().contains(Role.PATIENT) && wanted.roles().size() > 1)) {
            throw new UserProblem("shell.problem.roles");
        }
        if (accounts.findByEmail(email).isPresent()) {
            throw new UserProblem("shell.problem.emailTaken");
        }
        boolean patient = wanted.roles().contains(Role.PATIENT);
        UUID person = person(wanted.person(), patient);
        if (patient && person == null) {
            throw new UserProblem("shell.problem.person");
        }
        return accounts.save(new Account(
                wanted.id().value(),
                email,
                wanted.roles(),
                patient ? person : null,
                patient ? null : person,
                time.now()));
    }

    private @Nullable UUID person(@Nullable String externalId, boolean patient) {
        if (externalId == null || externalId.isBlank()) {
            return null;
        }
        String table = patient ? "patient" : "staff_member";
        return SystemAccess.call(
                "account",
                () -> jdbc.sql("select id from " + table + " where external_id = :id")
                        .param("id", externalId.strip())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new UserProblem("shell.problem.person")));
    }

    private Account load(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(NotAvailable::new);
    }

    private String encoded(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }

    private static Target target(Account account) {
        Target target = Target.of(new AccountId(account.getId()))
                .being(account.patientId() != null ? "patient-account" : "staff-account");
        return account.patientId() == null ? target : target.with(new PatientId(account.patientId()));
    }

    private static Target kind(Set<Role> roles) {
        return Target.none().being(roles.contains(Role.PATIENT) ? "patient-account" : "staff-account");
    }

    private static Set<Role> roles(@Nullable String joined) {
        if (joined == null) {
            return EnumSet.noneOf(Role.class);
        }
        return List.of(joined.split(",")).stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private @Nullable UUID actor() {
        AccountId account = guard.caller().account();
        return account == null ? null : account.value();
    }

    private void event(String kind, Account account, @Nullable String detail) {
        audit.event(new SecurityEvent(time.now(), actor(), kind, account.getId().toString(), detail, current.origin()));
    }

    /** The person behind a staff account, for rooms that ask by staff id. */
    static @Nullable StaffId staff(Account account) {
        return account.staffId() == null ? null : new StaffId(account.staffId());
    }
}
