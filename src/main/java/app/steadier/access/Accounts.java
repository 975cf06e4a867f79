package app.steadier.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored accounts. */
interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);

    @Query("select count(a) > 0 from Account a join a.roles r where r = :role")
    boolean existsByRolesContaining(Role role);
}
