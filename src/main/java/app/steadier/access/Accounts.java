package app.steadier.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored accounts. */
interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);
}
